namespace TextPipeline.Core.Tests.Execution;

/// <summary>A stream on a disk that is full.</summary>
internal sealed class FullStream : MemoryStream
{
    public override void Write(byte[] buffer, int offset, int count) => throw new IOException("no space left");

    public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("no space left");
}
