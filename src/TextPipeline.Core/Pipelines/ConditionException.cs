namespace TextPipeline.Core.Pipelines;

/// <summary>A condition could not be decided for a document.</summary>
internal sealed class ConditionException : Exception
{
    /// <param name="message">What happened, in one line.</param>
    /// <param name="innerException">What caused it, or null.</param>
    public ConditionException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
