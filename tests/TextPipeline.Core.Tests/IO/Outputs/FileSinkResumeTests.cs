using System.Text;
using CsCheck;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Outputs;

namespace TextPipeline.Core.Tests.IO.Outputs;

/// <summary>An output that was left at any place and gone on with is byte for byte one that was never left.</summary>
public sealed class FileSinkResumeTests
{
    private const int FrameBytes = 64;

    /// <summary>What happens after a document was written; the run that died starts again from the last mark, with what then happens.</summary>
    /// <param name="Marks">Whether a mark is taken.</param>
    /// <param name="Dies">Whether the run dies.</param>
    /// <param name="Past">How many bytes past that it wrote, which may have reached the disk.</param>
    private readonly record struct Event(bool Marks, bool Dies, int Past);

    [Theory]
    [InlineData("")]
    [InlineData(".gz")]
    [InlineData(".zst")]
    public void FileSink_LeftAtAnyMarks_HasTheBytesOfOneThatWasNot(string extension)
    {
        Compression compression = FileKind.Of("x" + extension).Compression;
        Gen<Event> next = Gen.Select(Gen.Bool, Gen.Int[0, 5], Gen.Int[0, 200], (marks, death, past) => new Event(marks, death == 0, past));
        Gen.Select(Gen.Int[0, 150].Array[0, 40], next.Array[0, 60]).Sample(
            (lengths, events) =>
            {
                using var folder = new TemporaryFolder();
                byte[][] documents = [.. lengths.Select((length, i) => Encoding.ASCII.GetBytes(new string((char)('a' + (i % 26)), length) + "\n"))];
                string whole = folder.At("whole" + extension), left = folder.At("left" + extension);
                Write(whole, compression, documents, null, []);
                Write(left, compression, documents, folder.Path, new Queue<Event>(events));
                Assert.Equal(File.ReadAllBytes(whole), File.ReadAllBytes(left));
                Assert.Equal(["left" + extension, "whole" + extension], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
            },
            iter: 200);
    }

    private static void Write(string path, Compression compression, byte[][] documents, string? tails, Queue<Event> events)
    {
        var sink = new FileSink(path, compression, default, tails, FrameBytes);
        OutputPosition mark = default;
        int marked = 0;
        for (int i = 0; i < documents.Length; i++)
        {
            sink.Write("", documents[i], 0);
            if (!events.TryDequeue(out Event now))
            {
                continue;
            }

            if (now.Marks)
            {
                mark = sink.Mark();
                sink.Sync();
                marked = i + 1;
            }

            if (now.Dies)
            {
                sink.Write("", new byte[now.Past], 0);
                sink.Dispose();
                sink = new FileSink(path, compression, mark, tails, FrameBytes);
                i = marked - 1;
            }
        }

        sink.Finish();
        sink.Publish();
        sink.Dispose();
    }
}
