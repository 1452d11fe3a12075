using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Cli.Metrics;

/// <summary>Metrics cannot be offered.</summary>
internal sealed class MetricsException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
