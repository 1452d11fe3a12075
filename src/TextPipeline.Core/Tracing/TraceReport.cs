using System.Collections.Immutable;
using TextPipeline.Core.Execution;

namespace TextPipeline.Core.Tracing;

/// <summary>The way of one document through a pipeline.</summary>
/// <param name="Pipeline">The pipeline's name.</param>
/// <param name="Input">The document as it was read.</param>
/// <param name="At">The label after which the trace stops; null for the end of the pipeline.</param>
/// <param name="Steps">What befell it, in order; what befell parts that it was split into stands there too.</param>
/// <param name="Ends">How it ended, or how each of its parts did.</param>
/// <param name="Unreached">The labels of stages that neither it nor any part came to, beside those that a condition skipped.</param>
internal sealed record TraceReport(
    string Pipeline, Document Input, string? At, ImmutableArray<TraceStep> Steps, ImmutableArray<WalkEnd> Ends, ImmutableArray<string> Unreached)
{
    public bool HasFailed => Ends.Any(end => end.Kind is OutcomeKind.Quarantined or OutcomeKind.Halted);
}
