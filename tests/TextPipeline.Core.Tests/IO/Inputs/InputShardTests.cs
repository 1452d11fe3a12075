using System.Collections.Immutable;
using System.Text;
using CsCheck;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Tests.IO.Inputs;

public sealed class InputShardTests
{
    private static readonly Gen<byte[]> Lines = Gen.OneOf(
        Gen.OneOf("\n", "\n\n", "\r\n", "a\n", "{}\n", "é\n", "last").Array[0, 12],
        Gen.Int[0, 400].Select(length => new string('x', length) + "\n").Array[0, 6]).Select(lines => Encoding.UTF8.GetBytes(string.Concat(lines)));

    private static readonly Gen<(string Extension, byte[] Content)> File = Gen.OneOf(
        Lines.Select(content => (".jsonl", content)),
        Lines.Select(content => (".jsonl", (byte[])[0xEF, 0xBB, 0xBF, .. content])),
        Lines.Select(content => (".jsonl", (byte[])[0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(content))])),
        Lines.Select(content => (".jsonl.gz", Compressed(content))),
        Lines.Select(content => (".txt", content)));

    private static byte[] Compressed(byte[] content)
    {
        var target = new MemoryStream();
        using (var stream = new System.IO.Compression.GZipStream(target, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            stream.Write(content);
        }

        return target.ToArray();
    }

    [Fact]
    public void Of_AllShardsInOrder_GiveEveryRecordOnceInOrder() =>
        Gen.Select(File.Array[0, 5], Gen.OneOf(Gen.Int[1, 6], Gen.Int[1, 2000])).Sample(
            (contents, count) =>
            {
                using var folder = new TemporaryFolder();
                ImmutableArray<InputFile> files = Write(folder, contents);
                List<string> all = Read(files, out _);
                List<string> shards = [];
                for (int number = 1; number <= count; number++)
                {
                    shards.AddRange(Read(Shard(number, count, files), out _));
                }

                Assert.Equal(all, shards);
            },
            iter: 40);

    [Fact]
    public void Of_ShardThatIsResumedAtAnyBatch_GivesTheRest() =>
        Gen.Select(Gen.Int[2000, 9000].Array[1, 3], Gen.Int[1, 4]).Sample(
            (lines, count) =>
            {
                using var folder = new TemporaryFolder();
                ImmutableArray<InputFile> files = Write(
                    folder, [.. lines.Select(number => (".jsonl", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, number).Select(i => $"line {i}\n")))))]);
                for (int shard = 1; shard <= count; shard++)
                {
                    ImmutableArray<InputFile> own = Shard(shard, count, files);
                    List<string> all = Read(own, out List<(InputPosition End, int Records)> batches);
                    foreach ((InputPosition end, int records) in batches)
                    {
                        Assert.Equal(all.Skip(records), Read(own, out _, end));
                    }
                }
            },
            iter: 6);

    // A shard that begins inside a file cannot know the number of its lines, but knows where they are.
    [Fact]
    public void Of_OneFile_IsCutAtLineBorders()
    {
        using var folder = new TemporaryFolder();
        ImmutableArray<InputFile> files = Write(folder, [(".jsonl", [.. "0\n2\n4\n6\n8\n"u8])]);
        Assert.Equal(["0 0+1 0", "0 2+2 2", "0 4+3 4"], Read(Shard(1, 2, files), out _, withLines: true));
        Assert.Equal(["0 6+0 6", "0 8+0 8"], Read(Shard(2, 2, files), out _, withLines: true));
        Assert.Equal(new InputSlice(5, 10), Assert.Single(Shard(2, 2, files)).Slice);
    }

    [Fact]
    public void Of_FilesThatAShardDoesNotTouch_AreNotOpened()
    {
        var sizes = new InputFile[] { Sized("a.jsonl", 4), Sized("b.jsonl", 4), Sized("empty.txt", 0), Sized("c.jsonl.gz", 10), Sized("end.txt", 0) };
        Assert.Equal(["a.jsonl", "b.jsonl", "empty.txt", "c.jsonl.gz"], Shard(1, 2, [.. sizes]).Select(file => file.Name));
        Assert.Equal(["end.txt"], Shard(2, 2, [.. sizes]).Select(file => file.Name));
        Assert.Equal(["end.txt"], Shard(3, 3, [.. sizes]).Select(file => file.Name));
        Assert.Equal(["empty.txt", "c.jsonl.gz"], Shard(2, 3, [.. sizes])[^2..].Select(file => file.Name));
    }

    [Fact]
    public void Of_HugeFiles_AreCountedWithoutOverflow()
    {
        ImmutableArray<InputFile> files = [.. Enumerable.Range(0, 4).Select(i => Sized($"{i}.txt", long.MaxValue / 2))];
        Assert.Equal(["3.txt"], Shard(10_000, 10_000, files).Concat(Shard(7_501, 10_000, files)).Select(file => file.Name));
    }

    [Theory]
    [InlineData("-")]
    [InlineData("/dev/null")]
    public void Of_WhatHasNoLength_SaysSo(string path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no devices in the file system");
        List<Diagnostic> diagnostics = [];
        ImmutableArray<InputFile> files = InputSet.Expand(new InputOptions { Paths = [path] }, diagnostics);
        Assert.Empty(new InputShard(1, 2).Of(files, new InputOptions { Paths = [] }, diagnostics));
        Assert.Equal([$"error TP3013: '{files[0].Name}' has no length and cannot be cut into shards; write it to a file and name that"], diagnostics.Select(one => one.ToString()));
    }

    [Theory]
    [InlineData("1/1")]
    [InlineData("10000/10000")]
    [InlineData("3/16")]
    public void Parse_Shard_IsWrittenTheSame(string text) => Assert.Equal(text, InputShard.Parse(text)?.ToString());

    [Theory]
    [InlineData("0/1")]
    [InlineData("2/1")]
    [InlineData("1/10001")]
    [InlineData("1")]
    [InlineData("1/2/3")]
    [InlineData("-1/2")]
    [InlineData("+1/2")]
    [InlineData("1/ 2")]
    [InlineData("99999999999/99999999999")]
    [InlineData("")]
    public void Parse_NoShard_IsNull(string text) => Assert.Null(InputShard.Parse(text));

    private static InputFile Sized(string name, long length) =>
        new(name, "/nowhere/" + name, FileKind.Of(name).Format!.Value, FileKind.Of(name).Compression) { Length = length };

    private static ImmutableArray<InputFile> Write(TemporaryFolder folder, (string Extension, byte[] Content)[] contents)
    {
        List<Diagnostic> diagnostics = [];
        Directory.CreateDirectory(folder.At("in"));
        for (int i = 0; i < contents.Length; i++)
        {
            folder.Write($"in/{i}{contents[i].Extension}", contents[i].Content);
        }

        return InputSet.Expand(new InputOptions { Paths = [folder.At("in")] }, diagnostics);
    }

    private static ImmutableArray<InputFile> Shard(int number, int count, ImmutableArray<InputFile> files)
    {
        List<Diagnostic> diagnostics = [];
        ImmutableArray<InputFile> own = new InputShard(number, count).Of(files, new InputOptions { Paths = [] }, diagnostics);
        Assert.Empty(diagnostics);
        return own;
    }

    private static List<string> Read(ImmutableArray<InputFile> files, out List<(InputPosition End, int Records)> batches, InputPosition? start = null, bool withLines = false)
    {
        var size = new BatchSize();
        for (int i = 0; i < 10; i++)
        {
            size.Learn(1, TimeSpan.FromSeconds(9));
        }

        var records = new List<string>();
        batches = [];
        foreach (RecordBatch batch in new RecordReader(files, new InputOptions { Paths = [] }, size, Stream.Null, start).Read())
        {
            records.AddRange(batch.Records.Select(record =>
                $"{record.File.Name[..1]} {record.Offset}{(withLines ? $"+{record.Line}" : "")}{record.Fault?.Reason} {Encoding.Latin1.GetString(batch.Bytes(record).Span)}"));
            batches.Add((batch.End, records.Count));
            batch.Dispose();
        }

        return records;
    }
}
