namespace TextPipeline.Core.IO.Inputs;

/// <summary>A file has become shorter since the run began.</summary>
internal sealed class ChangedInputException : IOException
{
    public ChangedInputException(long length, long before)
        : base($"it ends at byte {length} and had {before} bytes when the run began")
    {
    }
}
