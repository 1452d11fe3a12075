using System.Globalization;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Execution;

/// <summary>The messages about a run that cannot go on.</summary>
internal static class ExecutionDiagnostics
{
    public static Diagnostic TooManyLostThreads(string label, int count, int most) => Diagnostic.Error(
        "TP3601",
        null,
        string.Create(
            CultureInfo.InvariantCulture,
            $"the stage '{label}' went on after its timeout on {count} documents, more than --max-lost-threads {most}, and cannot be ended in this process; go on with --isolation process"));
}
