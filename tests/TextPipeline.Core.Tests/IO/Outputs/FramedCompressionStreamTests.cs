using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Outputs;

namespace TextPipeline.Core.Tests.IO;

public sealed class FramedCompressionStreamTests
{
    [Theory]
    [InlineData(nameof(Compression.Gzip), 0)]
    [InlineData(nameof(Compression.Gzip), 10_000_000)]
    [InlineData(nameof(Compression.Zstandard), 0)]
    [InlineData(nameof(Compression.Zstandard), 10_000_000)]
    public void Write_InAnyPieces_GivesTheSameBytes(string compressionName, int size)
    {
        Compression compression = Enum.Parse<Compression>(compressionName);
        byte[] content = new byte[size];
        new Random(1).NextBytes(content.AsSpan(0, size / 2));
        byte[] whole = Compress(content, size + 1), pieces = Compress(content, 70_001);
        Assert.Equal(whole, pieces);

        string path = Path.GetTempFileName();
        File.WriteAllBytes(path, whole);
        using (Stream back = new InputFile("x", path, InputFormat.Text, compression).Open(Stream.Null))
        {
            var copy = new MemoryStream();
            back.CopyTo(copy);
            Assert.Equal(content, copy.ToArray());
        }

        File.Delete(path);

        byte[] Compress(byte[] bytes, int piece)
        {
            var target = new MemoryStream();
            using (var stream = new FramedCompressionStream(target, compression))
            {
                for (int i = 0; i < bytes.Length; i += piece)
                {
                    stream.Write(bytes.AsSpan(i, Math.Min(piece, bytes.Length - i)));
                    stream.Flush();
                }
            }

            return target.ToArray();
        }
    }
}
