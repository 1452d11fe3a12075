namespace TextPipeline.Core.Tests.IO;

/// <summary>Gives its content in pieces of the given sizes, as a pipe does.</summary>
internal sealed class PiecemealStream(byte[] content, int[] sizes) : MemoryStream(content)
{
    private int _reads;

    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, sizes[_reads++ % sizes.Length]));
}
