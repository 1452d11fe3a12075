using System.CommandLine;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Cli.Logging;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Plugins;
using TextPipeline.Core.Plugins.Locking;

namespace TextPipeline.Cli.Verbs.Plugins;

/// <summary><c>plugins lock PIPELINE…</c>: writes down every byte of the plugins that pipelines use.</summary>
internal sealed class LockPluginsVerb
{
    private readonly CommonOptions _common;
    private readonly DefinitionOptions _definition = new();
    private readonly Argument<string[]> _pipelines = new("pipeline") { Description = "Pipeline files.", Arity = ArgumentArity.OneOrMore };

    private LockPluginsVerb(CommonOptions common) => _common = common;

    public static Command Create(CommonOptions common)
    {
        var verb = new LockPluginsVerb(common);
        var command = new Command("lock", $"Write {PluginLockFile.Name} beside pipelines: the plugins that they use, each with the SHA-256 of every file.");
        command.Arguments.Add(verb._pipelines);
        verb._definition.AddTo(command);
        common.AddTo(command);
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        using var logs = new LogFactory(_common.Log(arguments));
        bool isDone = true;
        foreach (IGrouping<string, string> folder in arguments.GetRequiredValue(_pipelines).GroupBy(path => Path.GetDirectoryName(path) ?? "", StringComparer.Ordinal))
        {
            isDone &= Lock(arguments, folder.Key, folder, logs);
        }

        return isDone ? ExitCode.Done : ExitCode.BadUsage;
    }

    private bool Lock(ParseResult arguments, string folder, IEnumerable<string> paths, LogFactory logs)
    {
        var diagnostics = new List<Diagnostic>();
        var plugins = new Dictionary<string, PluginDescription>(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            Pipeline? pipeline = PipelineFactory.Load(path, _common.Search(arguments), logs.Create, diagnostics, _definition.Read(arguments, diagnostics));
            foreach (PluginDescription plugin in pipeline?.Plugins ?? [])
            {
                plugins[plugin.Name] = plugin;
            }

            pipeline?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }

        if (!DiagnosticPrinter.Print(diagnostics, logs))
        {
            return false;
        }

        diagnostics.Clear();
        PluginLock before = PluginLockFile.Read(folder, diagnostics) ?? new PluginLock(Path.Combine(folder, PluginLockFile.Name), []);
        PluginLock after = before.With(plugins.Values);
        if (diagnostics.Count > 0 || !PluginLockFile.Write(after, diagnostics))
        {
            return DiagnosticPrinter.Print(diagnostics, logs);
        }

        Console.Out.WriteLine(after.Path);
        foreach (LockedPlugin plugin in after.Plugins)
        {
            Console.Out.WriteLine($"  {plugin.Name} {plugin.Version}: {Describe(before.Find(plugin.Name), plugin)}");
        }

        return true;
    }

    private static string Describe(LockedPlugin? before, LockedPlugin now)
    {
        if (before is null)
        {
            return $"new, {Count(now.Files.Length)}";
        }

        int changed = now.Files.Except(before.Files).Select(file => file.Name).Union(before.Files.Except(now.Files).Select(file => file.Name)).Count();
        return changed == 0 ? "as it was" : $"{(before.Version == now.Version ? "" : $"was {before.Version}, ")}{Count(changed)} changed";
    }

    private static string Count(int files) => files == 1 ? "1 file" : $"{files} files";
}
