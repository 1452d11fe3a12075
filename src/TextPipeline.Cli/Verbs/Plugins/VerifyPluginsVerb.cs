using System.CommandLine;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Cli.Logging;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Plugins;
using TextPipeline.Core.Plugins.Locking;

namespace TextPipeline.Cli.Verbs.Plugins;

/// <summary><c>plugins verify PIPELINE…</c>: whether the plugins are those of the lock; none of their code runs.</summary>
internal sealed class VerifyPluginsVerb
{
    private readonly CommonOptions _common;
    private readonly DefinitionOptions _definition = new();
    private readonly Argument<string[]> _pipelines = new("pipeline") { Description = "Pipeline files.", Arity = ArgumentArity.OneOrMore };

    private VerifyPluginsVerb(CommonOptions common) => _common = common;

    public static Command Create(CommonOptions common)
    {
        var verb = new VerifyPluginsVerb(common);
        var command = new Command("verify", $"Check that the plugins of pipelines are, to the byte, those of {PluginLockFile.Name}; none of their code runs.");
        command.Arguments.Add(verb._pipelines);
        verb._definition.AddTo(command);
        common.AddTo(command);
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        using var logs = new LogFactory(_common.Log(arguments));
        var diagnostics = new List<Diagnostic>();
        foreach (string path in arguments.GetRequiredValue(_pipelines))
        {
            Verify(path, _definition.Read(arguments, diagnostics), arguments, diagnostics);
        }

        return DiagnosticPrinter.Print([.. diagnostics.Distinct()], logs) ? ExitCode.Done : ExitCode.BadUsage;
    }

    private void Verify(string path, DefinitionSettings settings, ParseResult arguments, List<Diagnostic> diagnostics)
    {
        if (!PipelineFile.TryRead(path, diagnostics, out byte[]? utf8) || PipelineDefinitionReader.Read(path, utf8, diagnostics, settings) is not { } definition)
        {
            return;
        }

        if (PluginLockFile.ReadRequired(Path.GetDirectoryName(path) ?? "", diagnostics) is not { } locked)
        {
            return;
        }

        PluginSearch search = _common.Search(arguments).For(Path.GetDirectoryName(Path.GetFullPath(path)));
        PluginCatalog catalog = PluginCatalog.Discover(search, PluginPins.Read(definition, diagnostics), diagnostics).Under(locked);
        foreach (StageEntry entry in definition.AllStages)
        {
            catalog.Resolve(entry.Use.Plugin, entry.Use.Stage, entry.Use.Position, diagnostics);
        }

        foreach (LockedPlugin plugin in locked.Plugins)
        {
            PluginDescription? found = catalog.FindPlugin(plugin.Name);
            diagnostics.AddRange(found is null ? [LockDiagnostics.PluginMissing(locked.Path, plugin)] : found.Faults);
            if (found is { Faults.IsEmpty: true })
            {
                Console.Out.WriteLine($"{plugin.Name} {plugin.Version}: as locked, {found.Folder}");
            }
        }
    }
}
