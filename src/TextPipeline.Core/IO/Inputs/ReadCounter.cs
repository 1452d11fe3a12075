namespace TextPipeline.Core.IO.Inputs;

/// <summary>How far a file is read, in its bytes on disk: what a progress display can compare with its length, compressed or not.</summary>
internal sealed class ReadCounter
{
    public long Bytes { get; set; }
}
