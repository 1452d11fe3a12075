using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Execution;

/// <summary>The run cannot go on, and no document is at fault. What was committed stays.</summary>
internal sealed class RunAbortedException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    /// <summary>Why, for the user.</summary>
    public Diagnostic Diagnostic { get; } = diagnostic;
}
