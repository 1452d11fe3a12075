using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace TextPipeline.Cli.Tests.Verbs;

/// <summary>Compressed inputs that are cut off, damaged, or followed by something else: what could be read counts, the rest is one line of the quarantine.</summary>
public sealed class RunDamagedCompressionTests : IDisposable
{
    private const string After = "{\"id\":\"after\",\"text\":\"x\"}\n";
    private readonly Workspace _work = new();

    public RunDamagedCompressionTests() => _work.Write("z.jsonl", After);

    public void Dispose() => _work.Dispose();

    private static string[] Lines(int from, int count)
    {
        var random = new Random(from);
        return [.. Enumerable.Range(from, count).Select(i => $$"""{"id":"d{{i}}","text":"{{random.NextInt64()}} {{random.NextInt64()}}"}""" + "\n")];
    }

    private static byte[] Gzip(string text, CompressionLevel level = CompressionLevel.Fastest)
    {
        var target = new MemoryStream();
        using (var stream = new GZipStream(target, level, leaveOpen: true))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return target.ToArray();
    }

    private static byte[] Zstd(string text)
    {
        using var compressor = new ZstdSharp.Compressor();
        return compressor.Wrap(Encoding.UTF8.GetBytes(text)).ToArray();
    }

    private CommandResult Run(string input) => _work.Run("run", _work.Pipeline("emit_same"), input, "z.jsonl", "-o", "out.jsonl");

    [Theory]
    [InlineData("in.jsonl.gz")]
    [InlineData("in.jsonl.zst")]
    public void Run_CutOff_GivesWhatWasWholeAndOneFault(string name)
    {
        string[] lines = Lines(0, 20_000);
        string text = string.Concat(lines);
        byte[] whole = name.EndsWith(".gz", StringComparison.Ordinal) ? Gzip(text) : Zstd(text);
        int length = whole.Length * 2 / 3;
        _work.Write(name, whole[..length]);

        CommandResult result = Run(name);
        string[] written = _work.Read("out.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        int count = written.Length - 1;
        Assert.InRange(count, 5000, 19_000);
        Assert.Equal(string.Concat(lines.Take(count)) + After, _work.Read("out.jsonl"));
        Assert.Equal((1, $"read {count + 2} + derived 0 = written {count + 1} + dropped 0 + quarantined 1"), (result.ExitCode, result.Balance));
        int offset = lines.Take(count).Sum(line => line.Length);
        string what = name.EndsWith(".gz", StringComparison.Ordinal) ? $"its gzip data ends at byte {length} before it is complete" : "its zstd data ends before it is complete";
        Assert.Equal([$"textpipeline: error: {name}@{offset} ({name}:{count + 1}) failed in input: unreadable_input: the file cannot be read from here on: {what}"], result.Messages);
        string quarantined = Assert.Single(QuarantineFile.Read(_work));
        string prefix = $"{name}@{offset} unreadable_input | ";
        Assert.StartsWith(prefix, quarantined, StringComparison.Ordinal);
        Assert.StartsWith(quarantined[prefix.Length..], lines[count], StringComparison.Ordinal);
    }

    // Two members, the second of them damaged: by its checksum, or where its only block begins, which is stored and so says its kind in one byte.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Run_DamagedGzip_GivesWhatWasWholeAndOneFault(bool inTheMiddle)
    {
        string[] good = Lines(0, 100), bad = Lines(100, 10);
        byte[] first = Gzip(string.Concat(good)), second = Gzip(string.Concat(bad), CompressionLevel.NoCompression);
        second[inTheMiddle ? 10 : second.Length - 8] ^= 0x06;
        _work.Write("in.jsonl.gz", [.. first, .. second]);

        CommandResult result = Run("in.jsonl.gz");
        int length = first.Length + second.Length, written = inTheMiddle ? 100 : 110, offset = good.Concat(bad).Take(written).Sum(line => line.Length);
        string what = inTheMiddle
            ? $"its gzip data is damaged before byte {length}, so what came since byte {first.Length} may be wrong too"
            : $"its gzip data fails its checksum before byte {length}, so what came since byte {first.Length} may be wrong too";
        Assert.Equal(
            [$"textpipeline: error: in.jsonl.gz@{offset} (in.jsonl.gz:{written + 1}) failed in input: unreadable_input: the file cannot be read from here on: {what}"], result.Messages);
        Assert.Equal((1, $"read {written + 2} + derived 0 = written {written + 1} + dropped 0 + quarantined 1"), (result.ExitCode, result.Balance));
        Assert.Equal(string.Concat(good.Concat(bad).Take(written)) + After, _work.Read("out.jsonl"));
        Assert.Equal([$"in.jsonl.gz@{offset} unreadable_input | "], QuarantineFile.Read(_work));
    }

    // The first block of the second frame says a kind that there is not.
    [Fact]
    public void Run_DamagedZstd_GivesWhatWasWholeAndOneFault()
    {
        string[] good = Lines(0, 100);
        byte[] second = Zstd(string.Concat(Lines(100, 10)));
        int header = 4 + 1 + ((second[4] & 0x20) == 0 ? 1 : 0) + ((second[4] >> 6) switch { 0 => (second[4] & 0x20) == 0 ? 0 : 1, 1 => 2, 2 => 4, _ => 8 });
        second[header] |= 0x06;
        _work.Write("in.jsonl.zst", [.. Zstd(string.Concat(good)), .. second]);

        CommandResult result = Run("in.jsonl.zst");
        int offset = good.Sum(line => line.Length);
        Assert.Equal(
            [$"textpipeline: error: in.jsonl.zst@{offset} (in.jsonl.zst:101) failed in input: unreadable_input: the file cannot be read from here on: its zstd data is damaged (Data corruption detected), so what came before may be wrong too"],
            result.Messages);
        Assert.Equal((1, "read 102 + derived 0 = written 101 + dropped 0 + quarantined 1"), (result.ExitCode, result.Balance));
        Assert.Equal(string.Concat(good) + After, _work.Read("out.jsonl"));
        Assert.Equal([$"in.jsonl.zst@{offset} unreadable_input | "], QuarantineFile.Read(_work));
    }

    // The last line has no line feed: it counts all the same, for it is whole.
    [Theory]
    [InlineData("in.jsonl.gz", "its gzip data ends at byte LENGTH, and what follows is no gzip data")]
    [InlineData("in.jsonl.zst", "what follows its zstd data is no zstd data")]
    public void Run_SomethingBehindTheCompressedData_IsSetAsideAlone(string name, string what)
    {
        const string Text = """{"id":"a","text":"x"}""";
        byte[] data = name.EndsWith(".gz", StringComparison.Ordinal) ? Gzip(Text) : Zstd(Text);
        _work.Write(name, [.. data, .. "garbage"u8]);
        CommandResult result = Run(name);
        what = what.Replace("LENGTH", data.Length.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal([$"textpipeline: error: {name}@21 ({name}:2) failed in input: unreadable_input: the file cannot be read from here on: {what}"], result.Messages);
        Assert.Equal((1, "read 3 + derived 0 = written 2 + dropped 0 + quarantined 1"), (result.ExitCode, result.Balance));
        Assert.Equal(Text + "\n" + After, _work.Read("out.jsonl"));
        Assert.Equal([$"{name}@21 unreadable_input | "], QuarantineFile.Read(_work));
    }

    [Fact]
    public void Run_SomethingBehindACompressedText_IsSetAsideAlone()
    {
        byte[] data = Gzip("hello");
        _work.Write("a.txt.gz", [.. data, .. "garbage"u8]);
        CommandResult result = Run("a.txt.gz");
        Assert.Equal(
            [$"textpipeline: error: a.txt.gz (a.txt.gz@5) failed in input: unreadable_input: the file cannot be read from here on: its gzip data ends at byte {data.Length}, and what follows is no gzip data"],
            result.Messages);
        Assert.Equal((1, "read 3 + derived 0 = written 2 + dropped 0 + quarantined 1"), (result.ExitCode, result.Balance));
        Assert.Equal("{\"id\":\"a.txt.gz\",\"text\":\"hello\"}\n" + After, _work.Read("out.jsonl"));
        Assert.Equal(["a.txt.gz@5 unreadable_input | "], QuarantineFile.Read(_work));
    }

    [Theory]
    [InlineData("a.txt.gz", "", "it is empty, and so not compressed data")]
    [InlineData("a.txt.zst", "", "it is empty, and so not compressed data")]
    [InlineData("a.txt.gz", "plain text", "it is no gzip data")]
    [InlineData("a.txt.zst", "plain text", "it is no zstd data")]
    public void Run_NotCompressedAsItsNameSays_SaysSo(string name, string content, string what)
    {
        _work.Write(name, content);
        CommandResult result = Run(name);
        Assert.Equal([$"textpipeline: error: {name} ({name}) failed in input: unreadable_input: the file cannot be read from here on: {what}"], result.Messages);
        Assert.Equal((1, "read 2 + derived 0 = written 1 + dropped 0 + quarantined 1"), (result.ExitCode, result.Balance));
        Assert.Equal(After, _work.Read("out.jsonl"));
    }

    [Fact]
    public void Run_ZerosBehindGzip_ArePadding()
    {
        _work.Write("a.txt.gz", [.. Gzip("hello"), .. new byte[1000]]);
        CommandResult result = Run("a.txt.gz");
        Assert.Equal((0, "read 2 + derived 0 = written 2 + dropped 0 + quarantined 0"), (result.ExitCode, result.Balance));
    }
}
