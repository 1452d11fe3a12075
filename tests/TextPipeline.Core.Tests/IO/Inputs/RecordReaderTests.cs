using System.Text;
using CsCheck;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Tests.IO.Inputs;

public sealed class RecordReaderTests
{
    private const int Sample = 4 << 10;

    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.OneOf("\n", "\n", "\r\n", "\r", " ", "\t", "é", "{}", "\n\n", " \r\n"),
        Gen.Int[0, 300].Select(length => new string('x', length)),
        Gen.Int[4000, 9000].Select(length => new string('y', length)));

    // Where a stream is cut must never show: not in the documents, their places, nor in what is kept of one that is too long.
    [Fact]
    public void Read_LinesCutAtAnyPlace_AreThoseOfANaiveReader()
    {
        Gen.Select(Piece.Array[0, 40], Gen.OneOf(Gen.Int[1, 8], Gen.Int[1, 5000]).Array[1, 8], Gen.OneOf(5, 200, 5000, 100_000)).Sample(
            (pieces, sizes, limit) =>
            {
                byte[] content = Encoding.UTF8.GetBytes(string.Concat(pieces));
                Assert.Equal(NaiveLines(content, limit), ReadAll(content, sizes, InputFormat.Jsonl, limit));
            },
            iter: 120);
    }

    [Fact]
    public void Read_WholeDocumentCutAtAnyPlace_IsThatOfANaiveReader()
    {
        Gen.Select(Gen.Int[0, 12_000], Gen.Int[1, 5000].Array[1, 8], Gen.OneOf(5, 200, 5000)).Sample(
            (length, sizes, limit) =>
            {
                byte[] content = [.. Enumerable.Range(0, length).Select(i => (byte)('a' + (i % 26)))];
                string expected = length > limit
                    ? $"0+0 too_long: the document has {length} bytes, more than the {limit} of --max-document-bytes | {Text(content.AsSpan(0, Math.Min(limit, Sample)))}"
                    : $"0+0 | {Text(content)}";
                Assert.Equal([expected], ReadAll(content, sizes, InputFormat.Text, limit));
            },
            iter: 100);
    }

    [Fact]
    public void Read_LinesBehindAByteOrderMark_HaveTheirOffsetInTheFile() => Assert.Equal(
        ["3+1 | a", "5+2 | b"],
        ReadAll([0xEF, 0xBB, 0xBF, .. "a\nb"u8], [1], InputFormat.Jsonl, 100));

    [Fact]
    public void Read_SeveralFiles_FollowEachOtherAndFaultsStayWithTheirFile()
    {
        using var folder = new TemporaryFolder();
        InputFile[] files =
        [
            new("a.txt", folder.Write("a.txt", "first"), InputFormat.Text, Compression.None),
            new("none.txt", folder.At("none.txt"), InputFormat.Text, Compression.None),
            new("none.jsonl", folder.At("none.jsonl"), InputFormat.Jsonl, Compression.None),
            new("empty.jsonl", folder.Write("empty.jsonl"), InputFormat.Jsonl, Compression.None),
            new("b.jsonl", folder.Write("b.jsonl", "1\n2"), InputFormat.Jsonl, Compression.None),
            new("c.txt", folder.Write("c.txt"), InputFormat.Text, Compression.None),
        ];
        var records = new List<string>();
        foreach (RecordBatch batch in new RecordReader(files, new InputOptions { Paths = [] }, new BatchSize(), Stream.Null).Read())
        {
            records.AddRange(batch.Records.Select(record => $"{record.FallbackId} {record.Fault?.Reason} | {Text(batch.Bytes(record).Span)}"));
            batch.Dispose();
        }

        Assert.Equal(["a.txt  | first", "none.txt unreadable_input | ", "none.jsonl@0 unreadable_input | ", "b.jsonl@0  | 1", "b.jsonl@2  | 2", "c.txt  | "], records);
    }

    // How far a damaged file can be read may not depend on the size of the batches, which depends on the time.
    [Theory]
    [InlineData(".gz")]
    [InlineData(".zst")]
    public void Read_DamagedCompression_GivesTheSameDocumentsAtAnyBatchSize(string extension)
    {
        using var folder = new TemporaryFolder();
        string path = folder.At("in.jsonl" + extension);
        Compression compression = FileKind.Of(path).Compression;
        using (FileStream file = File.Create(path))
        using (var target = new Core.IO.Outputs.FramedCompressionStream(file, compression))
        {
            var random = new Random(5);
            for (int i = 0; i < 60_000; i++)
            {
                target.Write(Encoding.ASCII.GetBytes($"{i} {random.Next()}\n"));
            }
        }

        byte[] bytes = File.ReadAllBytes(path);
        bytes.AsSpan(bytes.Length * 2 / 3, 40).Fill(0xA5);
        File.WriteAllBytes(path, bytes);
        List<string> Read(bool large)
        {
            var size = new BatchSize();
            for (int i = 0; i < 10; i++)
            {
                size.Learn(large ? 1 << 20 : 1, large ? TimeSpan.FromTicks(1) : TimeSpan.FromSeconds(9));
            }

            return ReadAll([new InputFile("in", path, InputFormat.Jsonl, compression)], size, Stream.Null, 1 << 20);
        }

        List<string> small = Read(large: false);
        Assert.Contains("unreadable_input", small[^1], StringComparison.Ordinal);
        Assert.Equal(small, Read(large: true));
    }

    // What a run that was interrupted does: it begins where any of its batches ended.
    [Theory]
    [InlineData("")]
    [InlineData(".gz")]
    public void Read_FromTheEndOfAnyBatch_GivesTheRest(string extension)
    {
        using var folder = new TemporaryFolder();
        Compression compression = FileKind.Of("x" + extension).Compression;
        string path = folder.At("b.jsonl" + extension);
        using (FileStream file = File.Create(path))
        using (Stream target = compression == Compression.None ? file : new Core.IO.Outputs.FramedCompressionStream(file, compression))
        {
            target.Write([0xEF, 0xBB, 0xBF, .. Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 30_000).Select(i => $"line {i}\n\n")))]);
        }

        InputFile[] files =
        [
            new("a.txt", folder.Write("a.txt", "first"), InputFormat.Text, Compression.None),
            new("b.jsonl", path, InputFormat.Jsonl, compression),
            new("c.txt", folder.Write("c.txt", "last"), InputFormat.Text, Compression.None),
        ];
        var size = new BatchSize();
        for (int i = 0; i < 10; i++)
        {
            size.Learn(1, TimeSpan.FromSeconds(9));
        }

        var batches = new List<(InputPosition End, List<string> Records)>();
        foreach (RecordBatch batch in new RecordReader(files, new InputOptions { Paths = [] }, size, Stream.Null).Read())
        {
            batches.Add((batch.End, [.. batch.Records.Select(record => Describe(batch, record))]));
            batch.Dispose();
        }

        Assert.InRange(batches.Count, 5, 200);
        Assert.Equal(new InputPosition(3, 0, 1), batches[^1].End);
        for (int i = 0; i < batches.Count; i++)
        {
            var rest = new List<string>();
            foreach (RecordBatch batch in new RecordReader(files, new InputOptions { Paths = [] }, size, Stream.Null, batches[i].End).Read())
            {
                rest.AddRange(batch.Records.Select(record => Describe(batch, record)));
                batch.Dispose();
            }

            Assert.Equal(batches.Skip(i + 1).SelectMany(later => later.Records), rest);
        }

        static string Describe(RecordBatch batch, InputRecord record) => $"{record.File.Index} {record.Offset}+{record.Line} | {Text(batch.Bytes(record).Span)}";
    }

    private static List<string> ReadAll(byte[] content, int[] sizes, InputFormat format, int limit) => ReadAll(
        [new InputFile("in", null, format, Compression.None)], new BatchSize(), new PiecemealStream(content, sizes), limit);

    private static List<string> ReadAll(InputFile[] files, BatchSize size, Stream input, int limit)
    {
        var records = new List<string>();
        foreach (RecordBatch batch in new RecordReader(files, new InputOptions { Paths = [], MaxDocumentBytes = limit }, size, input).Read())
        {
            records.AddRange(batch.Records.Select(record =>
                $"{record.Offset}+{record.Line}{(record.Fault is { } fault ? $" {fault.Reason}: {fault.Message}" : "")} | {Text(batch.Bytes(record).Span)}"));
            batch.Dispose();
        }

        return records;
    }

    private static List<string> NaiveLines(byte[] content, int limit)
    {
        var lines = new List<string>();
        int start = 0;
        for (int number = 1; start < content.Length; number++)
        {
            int newline = Array.IndexOf(content, (byte)'\n', start);
            int end = newline < 0 ? content.Length : newline;
            ReadOnlySpan<byte> line = content.AsSpan(start, end - start);
            if (line.Length > limit)
            {
                lines.Add($"{start}+{number} too_long: the document has {line.Length} bytes, more than the {limit} of --max-document-bytes | {Text(line[..Math.Min(limit, Sample)])}");
            }
            else if (line.ContainsAnyExcept(" \t\r"u8))
            {
                lines.Add($"{start}+{number} | {Text(line.TrimEnd((byte)'\r'))}");
            }

            start = end + 1;
        }

        return lines;
    }

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);
}
