using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>Reads a pipeline file and reports everything that is wrong with it at once.</summary>
internal sealed class PipelineDefinitionReader
{
    private readonly List<Diagnostic> _diagnostics;

    private PipelineDefinitionReader(List<Diagnostic> diagnostics) => _diagnostics = diagnostics;

    /// <summary>Reads one file.</summary>
    /// <param name="displayPath">The file as messages name it.</param>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="diagnostics">Gains every fault, in the order of the file.</param>
    /// <returns>
    /// What could be read, also where something is wrong: its stages and options can still be checked, so that those faults come in the same run.
    /// Entries without a usable <c>use</c> are left out. It may run only where no error was added. Null where the file is no YAML mapping.
    /// </returns>
    public static PipelineDefinition? Read(string displayPath, ReadOnlySpan<byte> utf8, List<Diagnostic> diagnostics)
    {
        var found = new List<Diagnostic>();
        SourceNode? root = SourceReader.Read(displayPath, utf8, found);
        PipelineDefinition? definition = root is null ? null : new PipelineDefinitionReader(found).ReadPipeline(displayPath, root);
        if (found.Count > 0)
        {
            diagnostics.AddRange(found.OrderBy(fault => fault.Position ?? default));
        }

        return definition;
    }

    private PipelineDefinition? ReadPipeline(string path, SourceNode root)
    {
        if (root is SourceScalar { IsNull: true })
        {
            _diagnostics.Add(DefinitionDiagnostics.EmptyFile(SourcePosition.WholeFile(path)));
            return null;
        }

        if (root is not SourceMapping mapping)
        {
            _diagnostics.Add(DefinitionDiagnostics.WrongType(root.Position, "a pipeline", "a mapping with 'stages'", root.Describe()));
            return null;
        }

        var keyed = new KeyedMapping(mapping, KeySet.Pipeline, _diagnostics);
        return new PipelineDefinition
        {
            Path = path,
            Name = ReadName(keyed) ?? Path.GetFileNameWithoutExtension(path),
            Description = keyed.ReadText("description")?.Value,
            Plugins = ReadPlugins(keyed),
            Stages = StageLabels.Assign(new StageListReader(_diagnostics).ReadStages(keyed, needsEntry: true), _diagnostics),
        };
    }

    private string? ReadName(KeyedMapping keyed)
    {
        if (keyed.ReadText("name") is not { } name)
        {
            return null;
        }

        if (!EntryName.IsValid(name.Value))
        {
            _diagnostics.Add(DefinitionDiagnostics.NotAName(name.Position, "name", name.Value));
        }

        return name.Value;
    }

    private ImmutableArray<PluginEntry> ReadPlugins(KeyedMapping keyed)
    {
        ImmutableArray<PluginEntry>.Builder plugins = ImmutableArray.CreateBuilder<PluginEntry>();
        foreach (SourceNode item in keyed.ReadList("plugins", "a list of plugins")?.Items ?? [])
        {
            if (ReadPlugin(item) is not { } plugin)
            {
                continue;
            }

            if (plugins.FirstOrDefault(other => other.Name.Value == plugin.Name.Value) is { } first)
            {
                _diagnostics.Add(DefinitionDiagnostics.DuplicatePlugin(plugin.Name.Position, plugin.Name.Value, first.Name.Position.Line));
            }
            else
            {
                plugins.Add(plugin);
            }
        }

        return plugins.DrainToImmutable();
    }

    private PluginEntry? ReadPlugin(SourceNode item)
    {
        if (item is SourceScalar { IsNull: false } shorthand)
        {
            return new PluginEntry(item.Position, shorthand, null, null);
        }

        if (item is not SourceMapping mapping)
        {
            _diagnostics.Add(DefinitionDiagnostics.WrongType(item.Position, "an entry of 'plugins'", "a plugin's name or a mapping with 'name'", item.Describe()));
            return null;
        }

        var keyed = new KeyedMapping(mapping, KeySet.Plugin, _diagnostics);
        SourceScalar? version = keyed.ReadText("version");
        SourceScalar? path = keyed.ReadText("path");
        return keyed.ReadRequiredText("name") is { } name ? new PluginEntry(item.Position, name, version, path) : null;
    }
}
