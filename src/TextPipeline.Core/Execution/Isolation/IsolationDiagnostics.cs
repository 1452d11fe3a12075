using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Execution.Isolation;

/// <summary>The messages about child processes that cannot take up their work.</summary>
internal static class IsolationDiagnostics
{
    public static Diagnostic NotStarted(string why) =>
        Diagnostic.Error("TP3602", null, $"no child process can be started for the isolated stages: {why}");

    public static Diagnostic NotReady(string ending, string output) => Diagnostic.Error(
        "TP3603", null, $"the child process of the isolated stages {ending} while it built them{(output.Length == 0 ? "" : ": " + output)}");

    public static Diagnostic NotBuiltAgain(Diagnostic finding) =>
        Diagnostic.Error("TP3604", null, $"a further child process cannot build the isolated stages: {finding}");
}
