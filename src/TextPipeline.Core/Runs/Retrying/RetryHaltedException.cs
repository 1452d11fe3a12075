using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Runs.Retrying;

/// <summary>A document failed in a stage whose failures end a run.</summary>
internal sealed class RetryHaltedException : Exception
{
    public RetryHaltedException(Diagnostic diagnostic)
        : base(diagnostic.Message) => Diagnostic = diagnostic;

    public Diagnostic Diagnostic { get; }
}
