using System.IO.Hashing;
using System.Text.Json;
using CsCheck;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.Tests.IO;

namespace TextPipeline.Core.Tests.Execution.Records;

public sealed class RunRecordsTests : IDisposable
{
    private static readonly InputFile Lines = new("in.jsonl", "in.jsonl", InputFormat.Jsonl, Compression.None) { Index = 3 };
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Written_Documents_AreALineEach()
    {
        using (RunFolder folder = RunFolder.TryOpen(_folder.At("run"))!)
        using (var records = new RunRecords(folder))
        {
            records.Written(new InputRecord(Lines, 0, 0, 17, 2), 0, "one\n"u8, null);
            records.Written(new InputRecord(Lines, 0, 0, 17, 2), 1, "two\n"u8, "sub/two \".txt");
            records.Mark();
        }

        string one = XxHash3.HashToUInt64("one\n"u8).ToString("x16"), two = XxHash3.HashToUInt64("two\n"u8).ToString("x16");
        Assert.Equal(
            [
                $$"""{"file":3,"offset":17,"bytes":4,"hash":"{{one}}"}""",
                $$"""{"file":3,"offset":17,"part":1,"bytes":4,"hash":"{{two}}","name":"sub/two \".txt"}""",
            ],
            File.ReadAllLines(_folder.At("run/written.jsonl")));
    }

    [Fact]
    public void Written_AnyNumbers_AreJson()
    {
        using RunFolder folder = RunFolder.TryOpen(_folder.At("run"))!;
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Long[0, long.MaxValue], Gen.Int[0, int.MaxValue], Gen.Byte.Array[0, 400]).Sample(
            (file, offset, part, bytes) =>
            {
                Span<byte> line = stackalloc byte[WrittenLine.Longest];
                int length = WrittenLine.Format(new InputRecord(Lines with { Index = file }, 0, 0, offset, 1), part, bytes, line);
                line[length++] = (byte)'}';
                JsonElement read = JsonElement.Parse(line[..length]);
                Assert.Equal(file, read.GetProperty("file").GetInt32());
                Assert.Equal(offset, read.GetProperty("offset").GetInt64());
                Assert.Equal(part, read.TryGetProperty("part", out JsonElement value) ? value.GetInt32() : 0);
                Assert.Equal(bytes.Length, read.GetProperty("bytes").GetInt32());
                Assert.Equal(XxHash3.HashToUInt64(bytes).ToString("x16"), read.GetProperty("hash").GetString());
            },
            iter: 300);
    }

    [Fact]
    public void RunRecords_GoneOnWith_CutsWhatCameAfterTheMark()
    {
        using RunFolder folder = RunFolder.TryOpen(_folder.At("run"))!;
        RecordMarks marks;
        using (var records = new RunRecords(folder))
        {
            records.Dropped("a", new InputRecord(Lines, 0, 0, 0, 1), 0, new Ending("s", "r", "", null));
            marks = records.Mark();
            records.Dropped("b", new InputRecord(Lines, 0, 0, 9, 2), 0, new Ending("s", "r", "", null));
            records.Mark();
        }

        using (var records = new RunRecords(folder, marks))
        {
            records.Dropped("c", new InputRecord(Lines, 0, 0, 9, 2), 2, new Ending("s", "r", "", null));
            records.Mark();
        }

        Assert.Equal(
            [
                """{"id":"a","file":"in.jsonl","line":1,"offset":0,"stage":"s","reason":"r"}""",
                """{"id":"c","file":"in.jsonl","line":2,"offset":9,"part":2,"stage":"s","reason":"r"}""",
            ],
            File.ReadAllLines(_folder.At("run/drops.jsonl")));
    }

    [Fact]
    public void RunRecords_ShorterThanTheMark_SaysSo()
    {
        using RunFolder folder = RunFolder.TryOpen(_folder.At("run"))!;
        string path = _folder.Write("run/written.jsonl", "12345");
        EndOfStreamException exception = Assert.Throws<EndOfStreamException>(() => new RunRecords(folder, new RecordMarks(6, 0, 0, 0)));
        Assert.Equal($"'{path}' has 5 bytes, fewer than the 6 that were written.", exception.Message);
    }
}
