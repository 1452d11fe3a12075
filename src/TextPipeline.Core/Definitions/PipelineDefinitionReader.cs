using System.Collections.Immutable;
using TextPipeline.Core.Definitions.Values;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>Reads a pipeline file and reports everything that is wrong with it at once.</summary>
internal sealed class PipelineDefinitionReader
{
    private readonly DefinitionSession _session;
    private readonly DefinitionFile _file;
    private readonly List<Diagnostic> _diagnostics;

    private PipelineDefinitionReader(DefinitionSession session, DefinitionFile file)
    {
        _session = session;
        _file = file;
        _diagnostics = session.Diagnostics;
    }

    /// <summary>Reads one file and what it includes.</summary>
    /// <param name="displayPath">The file as messages name it; included files are looked for beside it.</param>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="diagnostics">Gains every fault, in the order of the files.</param>
    /// <param name="settings">What it is read with; null for nothing.</param>
    /// <returns>
    /// What could be read, also where something is wrong: its stages and options can still be checked, so that those faults come in the same run.
    /// Entries without a usable <c>use</c> are left out. It may run only where no error was added. Null where the file is no YAML mapping.
    /// </returns>
    public static PipelineDefinition? Read(string displayPath, ReadOnlySpan<byte> utf8, List<Diagnostic> diagnostics, DefinitionSettings? settings = null)
    {
        string fullPath = Path.GetFullPath(displayPath);
        var session = new DefinitionSession(settings ?? new DefinitionSettings(), Path.GetDirectoryName(fullPath)!);
        PipelineDefinition? definition = new PipelineDefinitionReader(session, new DefinitionFile(displayPath, fullPath, null)).ReadPipeline(utf8);
        if (session.Diagnostics.Count + session.ReferenceFaults.Count > 0)
        {
            diagnostics.AddRange(session.Findings);
        }

        return definition;
    }

    private PipelineDefinition? ReadPipeline(ReadOnlySpan<byte> utf8)
    {
        ImmutableArray<OptionOverride> overrides = _session.Settings.Overrides;
        ImmutableArray<SourceMember> arguments =
        [
            .. overrides.Where(one => one.Label == OptionOverride.Params).Select(one => new SourceMember(new SourceScalar(one.Position, one.Option[0], isQuoted: false), one.Value)),
        ];
        if (DefinitionRoot.Read(_session, _file, utf8, "a pipeline", arguments, includer: null) is not { } mapping)
        {
            return null;
        }

        var keyed = new KeyedMapping(mapping, KeySet.Pipeline, _diagnostics);
        string path = _file.DisplayPath;
        ImmutableArray<FlowEntry> stages = new StageListReader(_session, _file).ReadStages(keyed, needsEntry: true);
        return new PipelineDefinition
        {
            Path = path,
            Name = ReadName(keyed) ?? Path.GetFileNameWithoutExtension(path),
            Description = keyed.ReadText("description")?.Value,
            Plugins = ReadPlugins(keyed),
            Input = SectionReader.ReadInput(keyed, _diagnostics),
            Output = SectionReader.ReadOutput(keyed),
            Stages = Override(StageLabels.Assign(stages, _diagnostics), overrides),
            Included = _session.Included,
            Unresolved = _session.Unresolved,
            Tests = keyed.Find("tests"),
        };
    }

    private ImmutableArray<FlowEntry> Override(ImmutableArray<FlowEntry> entries, ImmutableArray<OptionOverride> overrides)
    {
        foreach (OptionOverride one in overrides.Where(one => one.Label != OptionOverride.Params))
        {
            bool found = false;
            entries = FlowEntries.Replace(entries, entry =>
            {
                bool isMeant = string.Equals(entry.Label, one.Label, StringComparison.Ordinal);
                found |= isMeant;
                return isMeant ? entry with { With = one.ApplyTo(entry.With) } : entry;
            });
            if (!found)
            {
                _diagnostics.Add(ValueDiagnostics.UnknownLabel(one.Position, one.Label, [.. FlowEntries.StagesOf(entries).Select(entry => entry.Label)]));
            }
        }

        return entries;
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
