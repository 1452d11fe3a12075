using System.Diagnostics;
using System.Runtime.Loader;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Cli;

/// <summary>
/// Says that a plugin ended the process: by <c>Environment.Exit</c>, perhaps with 0, which would be taken for success; or by an exception on a thread of its own, in an
/// <c>async void</c> or in a finalizer, which no caller can catch.
/// </summary>
internal static class PluginFaults
{
    private const int FirstSignal = 128;

    private static bool s_isReported;

    /// <summary>Whether documents pass: then <see cref="UnfinishedRun"/> says what an end of the process means for them.</summary>
    public static bool RunIsWatched { get; set; }

    /// <summary>Watches this process until it ends, unless it is a child of a run: then the run watches it.</summary>
    public static void Watch(string[] args)
    {
        if (args is not ["worker", ..])
        {
            AppDomain.CurrentDomain.ProcessExit += Exiting;
            AppDomain.CurrentDomain.UnhandledException += Threw;
        }
    }

    /// <summary>The command is done.</summary>
    public static void Rest() => s_isReported = true;

    private static void Exiting(object? sender, EventArgs e)
    {
        // A signal ends the process too; its number stands in the exit code.
        if (!s_isReported && !RunIsWatched && Environment.ExitCode <= FirstSignal)
        {
            Report(PluginDiagnostics.EndedProcess());
            Environment.ExitCode = ExitCode.BadUsage;
        }
    }

    private static void Threw(object sender, UnhandledExceptionEventArgs e)
    {
        if (e.ExceptionObject is Exception exception && FindPlugin(new StackTrace(exception)) is { } plugin)
        {
            Report(PluginDiagnostics.ThrewOutside(plugin, exception));
            Environment.Exit(ExitCode.Aborted);
        }
    }

    private static void Report(Diagnostic finding)
    {
        s_isReported = true;
        Console.Error.WriteLine(finding);
    }

    // The host's assemblies and the framework's are in the default context, those of a plugin in one of its own, named for it.
    private static string? FindPlugin(StackTrace stack)
    {
        foreach (StackFrame frame in stack.GetFrames())
        {
            if (frame.GetMethod()?.Module.Assembly is { } assembly
                && AssemblyLoadContext.GetLoadContext(assembly) is { } context && context != AssemblyLoadContext.Default)
            {
                return context.Name;
            }
        }

        return null;
    }
}
