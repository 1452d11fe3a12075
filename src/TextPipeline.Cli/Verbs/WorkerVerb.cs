using System.CommandLine;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution.Isolation;
using TextPipeline.Core.Execution.Isolation.Frames;
using TextPipeline.Core.Execution.Isolation.Hosting;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Cli.Verbs;

/// <summary><c>worker</c>: a child process of a run, with stages that are isolated. No person calls it, so no help shows it.</summary>
internal static class WorkerVerb
{
    private const string Name = "worker";

    public static Command Create()
    {
        var command = new Command(Name, "A child process of a run.") { Hidden = true };
        command.SetAction(_ => Run());
        return command;
    }

    /// <summary>How this executable starts itself as a child.</summary>
    public static ChildCommand Command(long memoryBytes)
    {
        string executable = Environment.ProcessPath!;
        bool isDotnet = string.Equals(Path.GetFileNameWithoutExtension(executable), "dotnet", StringComparison.OrdinalIgnoreCase);
        return new ChildCommand(executable, isDotnet ? [Environment.GetCommandLineArgs()[0], Name] : [Name], memoryBytes);
    }

    private static int Run()
    {
        // Ctrl-C and a service that is stopped reach every process of a group: what becomes of the documents in work is for the host to say, which
        // hangs up when it is done.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Ignore);
        using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Ignore);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Ignore);
        using var channel = StandardChannel.Take();
        new StageHost(channel, Build).Serve();

        // A plugin's thread that is no background thread would keep the process alive.
        Environment.Exit(ExitCode.Done);
        return ExitCode.Done;
    }

    private static Pipeline? Build(WorkerSetup setup, Func<string?, ILogger> loggers, List<Diagnostic> diagnostics) => PipelineFactory.Load(
        setup.PipelinePath,
        setup.Pipeline.ToArray(),
        new PluginLoader(),
        CommonOptions.Search(setup.PluginFolders, setup.IsLocked),
        loggers,
        diagnostics,
        DefinitionOptions.Read(setup.Overrides, setup.EnvironmentFiles, diagnostics),
        new HostedStages(setup.Labels));

    private static void Ignore(PosixSignalContext context) => context.Cancel = true;
}
