using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Cli.Metrics;

/// <summary>The messages about metrics.</summary>
internal static class MetricsDiagnostics
{
    public static Diagnostic CannotListen(string address, string why) =>
        Diagnostic.Error("TP0031", null, $"metrics cannot be offered at {address}: {why}; name another --metrics-port, or 0 for any that is free");
}
