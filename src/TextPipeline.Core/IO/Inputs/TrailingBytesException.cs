namespace TextPipeline.Core.IO.Inputs;

/// <summary>Compressed data is complete, and something else follows it. What came before counts.</summary>
internal sealed class TrailingBytesException : IOException
{
    public TrailingBytesException(string message)
        : base(message)
    {
    }
}
