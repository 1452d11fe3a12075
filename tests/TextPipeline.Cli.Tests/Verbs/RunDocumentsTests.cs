using System.IO.Compression;
using System.Text;

namespace TextPipeline.Cli.Tests.Verbs;

/// <summary>What goes in and what comes out, in every form.</summary>
public sealed class RunDocumentsTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Run_TextFile_IsShownAsText()
    {
        _work.Write("a.txt", "hello\nthere\n");
        CommandResult result = _work.Run("run", _work.Pipeline("to_upper"), "a.txt");
        Assert.Equal((0, "HELLO\nTHERE\n"), (result.ExitCode, result.Output));
        Assert.Equal("read 1 + derived 0 = written 1 + dropped 0 + quarantined 0", result.Balance);
    }

    [Fact]
    public void Run_PastedText_IsShownAsText()
    {
        CommandResult result = _work.RunWith("pasted é", "run", _work.Pipeline("to_upper"), "-");
        Assert.Equal((0, "PASTED é\n"), (result.ExitCode, result.Output));
    }

    [Fact]
    public void Run_PastedTextAsJsonl_IsAnObject()
    {
        CommandResult result = _work.RunWith("x", "run", _work.Pipeline("to_upper"), "-", "--output-format", "jsonl");
        Assert.Equal("{\"id\":\"stdin\",\"text\":\"X\"}\n", result.Output);
    }

    [Fact]
    public void Run_SeveralFiles_ComeOutInTheirOrder()
    {
        _work.Write("b.txt", "1");
        _work.Write("sub/b.txt", "2");
        _work.Write("a.html", "<p>3</p>");
        CommandResult result = _work.Run("run", _work.Pipeline("emit_same"), "b.txt", "sub/b.txt", "a.html");
        Assert.Equal("""
            {"id":"b.txt","text":"1"}
            {"id":"sub/b.txt","text":"2"}
            {"id":"a.html","text":"<p>3</p>"}

            """, result.Output);
    }

    [Fact]
    public void Run_Folder_TakesWhatItKnowsAndSaysWhatItPassedOver()
    {
        _work.Write("in/z.txt", "z");
        _work.Write("in/sub/a.txt.gz", Gzip("a"));
        _work.Write("in/picture.png", "no");
        CommandResult result = _work.Run("run", _work.Pipeline("to_upper"), "in", "-o", "out/");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal("Z", _work.Read("out/z.txt"));
        Assert.Equal("A", _work.Read("out/sub/a.txt.gz.txt"));
        Assert.Equal("{\"id\":\"sub/a.txt.gz\"}\n{\"id\":\"z.txt\"}\n", _work.Read("out/metadata.jsonl"));
        Assert.StartsWith(
            "warning TP3004: 1 files in 'in' were passed over, because their names tell no format (.png); name them with --include to read them\n",
            result.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(_work.Path("out/_run/report.json")));
    }

    [Fact]
    public void Run_FolderWithGlobs_TakesWhatMatches()
    {
        _work.Write("in/a.txt", "a");
        _work.Write("in/sub/b.dat", "b");
        _work.Write("in/sub/c.txt", "c");
        CommandResult result = _work.Run("run", _work.Pipeline("emit_same"), "in", "--include", "*.dat", "--include", "sub/*.txt");
        Assert.Equal("{\"id\":\"sub/b.dat\",\"text\":\"b\"}\n{\"id\":\"sub/c.txt\",\"text\":\"c\"}\n", result.Output);
    }

    [Theory]
    [InlineData("corpus.jsonl")]
    [InlineData("corpus.jsonl.gz")]
    [InlineData("corpus.jsonl.zst")]
    public void Run_CompressedCorpus_ComesOutInTheFormOfTheOutputsName(string name)
    {
        string lines = string.Concat(Enumerable.Range(0, 500).Select(i => $$"""{"id":"d{{i}}","text":"text {{i}}"}""" + "\n"));
        byte[] bytes = Encoding.UTF8.GetBytes(lines);
        _work.Write(name, name.EndsWith("gz", StringComparison.Ordinal) ? Gzip(lines) : name.EndsWith("zst", StringComparison.Ordinal) ? Zstd(bytes) : bytes);
        string pipeline = _work.Pipeline("emit_same");
        Assert.Equal(0, _work.Run("run", pipeline, name, "-o", "out.jsonl.gz").ExitCode);
        Assert.Equal(0, _work.Run("run", pipeline, "out.jsonl.gz", "-o", "out.jsonl.zst").ExitCode);
        Assert.Equal(0, _work.Run("run", pipeline, "out.jsonl.zst", "-o", "out.jsonl").ExitCode);
        Assert.Equal(lines, _work.Read("out.jsonl"));
        Assert.False(File.Exists(_work.Path("out.jsonl.partial")));
    }

    [Fact]
    public void Run_CorruptCompression_IsOneFailureAndTheNextFileFollows()
    {
        byte[] good = Gzip(string.Concat(Enumerable.Range(0, 50_000).Select(i => $$"""{"id":"d{{i}}","text":"{{Guid.NewGuid()}}"}""" + "\n")));
        _work.Write("cut.jsonl.gz", good[..(good.Length / 2)]);
        _work.Write("next.jsonl", """{"id":"n","text":""}""");
        CommandResult result = _work.Run("run", _work.Pipeline("emit_same"), "cut.jsonl.gz", "next.jsonl", "-o", "out.jsonl");
        Assert.Equal(1, result.ExitCode);
        Assert.EndsWith("{\"id\":\"n\",\"text\":\"\"}\n", _work.Read("out.jsonl"), StringComparison.Ordinal);
        Assert.EndsWith("+ dropped 0 + quarantined 1", result.Balance, StringComparison.Ordinal);
        Assert.Contains("\"reason\":\"unreadable_input\"", _work.Read("out.jsonl.run/quarantine.jsonl"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8", "", "Caf\u00e9")]
    [InlineData("utf-8", "\uFEFF", "Caf\u00e9")]
    [InlineData("utf-16", "\uFEFF", "Caf\u00e9")]
    [InlineData("utf-16BE", "\uFEFF", "Caf\u00e9")]
    public void Run_UnicodeText_IsReadByItsMark(string encoding, string mark, string text)
    {
        _work.Write("a.txt", Encoding.GetEncoding(encoding).GetBytes(mark + text));
        _work.Write("b.jsonl", Encoding.GetEncoding(encoding).GetBytes($$"""{{mark}}{"id":"b","text":"{{text}}"}""" + "\n"));
        CommandResult result = _work.Run("run", _work.Pipeline("emit_same"), "a.txt", "b.jsonl");
        Assert.Equal($$"""
            {"id":"a.txt","text":"{{text}}"}
            {"id":"b","text":"{{text}}"}

            """, result.Output);
    }

    [Fact]
    public void Run_LegacyEncoding_IsNamed()
    {
        _work.Write("a.txt", [0x43, 0x61, 0x66, 0xE9]);
        _work.Write("b.jsonl", [.. "{\"id\":\"b\",\"text\":\""u8, 0x83, 0x65, .. "\"}"u8]);
        Assert.Equal("Café\n", _work.Run("run", _work.Pipeline("emit_same"), "a.txt", "--encoding", "windows-1252").Output);
        Assert.Equal("{\"id\":\"b\",\"text\":\"テ\"}\n", _work.Run("run", _work.Pipeline("emit_same"), "b.jsonl", "--encoding", "shift_jis").Output);
        CommandResult fails = _work.Run("run", _work.Pipeline("emit_same"), "a.txt");
        Assert.Equal(1, fails.ExitCode);
        Assert.StartsWith(
            "textpipeline: error: a.txt (a.txt) failed in input: invalid_bytes: byte 3 of the document is not valid UTF-8; name the right --encoding, or replace such bytes with --invalid-bytes replace\n",
            fails.Error, StringComparison.Ordinal);
        Assert.Equal("Caf\uFFFD\n", _work.Run("run", _work.Pipeline("emit_same"), "a.txt", "--invalid-bytes", "replace").Output);
    }

    [Fact]
    public void Run_HtmlOfAnotherCharset_IsReadByItsMeta()
    {
        _work.Write("a.html", [.. "<meta charset=iso-8859-1><p>Caf"u8, 0xE9]);
        Assert.Equal("<meta charset=iso-8859-1><p>Café\n", _work.Run("run", _work.Pipeline("emit_same"), "a.html").Output);
    }

    [Fact]
    public void Run_EmptyDocument_IsWritten()
    {
        _work.Write("in/empty.txt", "");
        _work.Write("in/x.jsonl", """{"id":"e","text":""}""");
        CommandResult result = _work.Run("run", _work.Pipeline("to_upper"), "in");
        Assert.Equal("{\"id\":\"empty.txt\",\"text\":\"\"}\n{\"id\":\"e\",\"text\":\"\"}\n", result.Output);
    }

    [Fact]
    public void Run_EmptyFolder_IsAnError()
    {
        Directory.CreateDirectory(_work.Path("in"));
        CommandResult result = _work.Run("run", _work.Pipeline("emit_same"), "in");
        Assert.Equal((2, "error TP3002: the folder 'in' holds no file\n"), (result.ExitCode, result.Error));
        _work.Write("in/a.png", "x");
        result = _work.Run("run", _work.Pipeline("emit_same"), "in");
        Assert.Equal(
            "error TP3002: the folder 'in' holds 1 files, but none with an extension that tells a format (.txt .text .md .html .htm .xhtml .jsonl .ndjson, each also .gz or .zst); name them with --include\n",
            result.Error);
        Assert.Equal("error TP3003: no file in the folder 'in' matches --include *.txt\n", _work.Run("run", _work.Pipeline("emit_same"), "in", "--include", "*.txt").Error);
    }

    [Fact]
    public void Run_EmptyCorpus_IsDone()
    {
        _work.Write("in.jsonl", "");
        CommandResult result = _work.Run("run", _work.Pipeline("emit_same"), "in.jsonl", "-o", "out.jsonl");
        Assert.Equal((0, ""), (result.ExitCode, _work.Read("out.jsonl")));
        Assert.Equal("read 0 + derived 0 = written 0 + dropped 0 + quarantined 0", result.Balance);
    }

    [Fact]
    public void Run_DocumentOf50Megabytes_GoesThrough()
    {
        string text = string.Concat(Enumerable.Repeat("abcdefghi\\n", 5_000_000));
        _work.Write("in.jsonl", $$"""{"id":"big","text":"{{text}}"}""" + "\n" + """{"id":"small","text":"x"}""" + "\n");
        CommandResult result = _work.Run("run", _work.Pipeline("emit_same"), "in.jsonl", "-o", "out.jsonl");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(_work.Read("in.jsonl"), _work.Read("out.jsonl"));
    }

    [Fact]
    public void Run_DocumentOverTheLimit_IsQuarantinedByPlaceAndLength()
    {
        _work.Write("in.jsonl", $$"""{"id":"big","text":"{{new string('x', 100_000)}}"}""" + "\n" + """{"id":"small","text":"x"}""" + "\n");
        _work.Write("big.txt", new string('y', 100_000));
        CommandResult result = _work.Run("run", _work.Pipeline("emit_same"), "in.jsonl", "big.txt", "--max-document-bytes", "50000");
        Assert.Equal((1, "{\"id\":\"small\",\"text\":\"x\"}\n"), (result.ExitCode, result.Output));
        Assert.StartsWith("""
            textpipeline: error: in.jsonl@0 (in.jsonl:1) failed in input: too_long: the document has 100022 bytes, more than the 50000 of --max-document-bytes
            textpipeline: error: big.txt (big.txt) failed in input: too_long: the document has 100000 bytes, more than the 50000 of --max-document-bytes

            """, result.Error, StringComparison.Ordinal);
    }

    private static byte[] Gzip(string text)
    {
        var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return target.ToArray();
    }

    private static byte[] Zstd(byte[] bytes)
    {
        using var compressor = new ZstdSharp.Compressor();
        return compressor.Wrap(bytes).ToArray();
    }
}
