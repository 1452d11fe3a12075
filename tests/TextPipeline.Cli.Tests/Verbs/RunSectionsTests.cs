using System.IO.Compression;

namespace TextPipeline.Cli.Tests.Verbs;

/// <summary><c>input</c> and <c>output</c> of a pipeline, and the command line over them.</summary>
public sealed class RunSectionsTests : IDisposable
{
    private readonly Workspace _work = new();

    public RunSectionsTests()
    {
        _work.Write("p/in/a.txt", [.. "caf"u8, 0xE9]);
        _work.Write("p/in/b.md", "skipped");
        _work.Write("other.txt", "other");
    }

    public void Dispose() => _work.Dispose();

    private string Pipeline(string sections) => _work.Write("p/p.yaml", sections + "\nstages: [to_upper]\n");

    [Fact]
    public void Run_WithoutArguments_ReadsAndWritesWhatThePipelineSays()
    {
        string pipeline = Pipeline("input: { paths: [in], encoding: windows-1252, include: ['*.txt'] }\noutput: { path: out.bin, format: jsonl, compression: gzip }");
        CommandResult result = _work.Run("run", pipeline);
        Assert.Equal((0, "", "read 1 + derived 0 = written 1 + dropped 0 + quarantined 0"), (result.ExitCode, result.Output, result.Balance));
        using var reader = new StreamReader(new GZipStream(File.OpenRead(_work.Path("p/out.bin")), CompressionMode.Decompress));
        Assert.Equal("{\"id\":\"a.txt\",\"text\":\"CAFé\"}\n", reader.ReadToEnd());
        Assert.True(File.Exists(_work.Path("p/out.bin.run/report.json")));
    }

    [Fact]
    public void Run_WithArguments_TakesThemInstead()
    {
        string pipeline = Pipeline("input: { paths: [in], format: text }\noutput: { path: out.jsonl.gz, compression: gzip }");
        CommandResult result = _work.Run("run", pipeline, "other.txt", "-o", "mine.jsonl");
        Assert.Equal((0, ""), (result.ExitCode, result.Output));
        Assert.Equal("{\"id\":\"other.txt\",\"text\":\"OTHER\"}\n", _work.Read("mine.jsonl"));
        Assert.False(File.Exists(_work.Path("p/out.jsonl.gz")));
        Assert.Equal("OTHER", _work.Run("run", pipeline, "other.txt", "-o", "-").Output.TrimEnd());
    }

    [Theory]
    [InlineData("invalid_bytes: replace", "CAF\uFFFD")]
    [InlineData("encoding: windows-874", "CAF\u0E49")]
    public void Run_SettingsOfTheInput_Hold(string setting, string expected)
    {
        string pipeline = Pipeline($"input: {{ paths: [in/a.txt], {setting} }}");
        Assert.Equal(expected, _work.Run("run", pipeline).Output.TrimEnd());
        Assert.Equal("CAFé", _work.Run("run", pipeline, "--encoding", "windows-1252").Output.TrimEnd());
        Assert.Equal(1, _work.Run("run", pipeline, "--encoding", "utf-8", "--invalid-bytes", "fail").ExitCode);
    }

    [Fact]
    public void Run_OtherFields_AreWrittenUnderTheUsualNames()
    {
        string lines = "{\"doc\": \"1\", \"content\": \"\\u0078\", \"n\": 1.0}\n{\"doc\": \"2\", \"text\": \"x\", \"content\": \"y\"}\n{\"doc\": 3}\n";
        _work.Write("p/in.jsonl", lines);
        string pipeline = _work.Write("p/p.yaml", "input: { paths: [in.jsonl], id_field: doc, text_field: content }\noutput: { path: out.jsonl }\nstages: [emit_same]\n");

        Assert.Equal(1, _work.Run("run", pipeline).ExitCode);
        Assert.Equal("{\"id\":\"1\",\"text\":\"\\u0078\",\"n\":1.0}\n", _work.Read("p/out.jsonl"));
        string quarantine = _work.Read("p/out.jsonl.run/quarantine.jsonl");
        Assert.Contains("the member 'text' is in the way: it would be written beside 'content', which is read as 'text'", quarantine, StringComparison.Ordinal);
        Assert.Contains("the object has no member 'content'", quarantine, StringComparison.Ordinal);

        CommandResult other = _work.Run("run", pipeline, "--text-field", "text", "--id-field", "content", "-o", "-", "--no-run-dir");
        Assert.Equal("{\"id\":\"y\",\"text\":\"x\",\"doc\":\"2\"}\n", other.Output);
    }

    [Fact]
    public void Run_NothingToRead_SaysSo()
    {
        Assert.Equal(
            "error TP3008: there is nothing to read; name files, folders or '-', or give the pipeline 'input' with 'paths'\n", _work.Run("run", Pipeline("input: { format: text }")).Error);
        Assert.Equal("error TP3001: there is no file or folder 'p/gone'\n", _work.Run("run", Pipeline("input: { paths: [gone] }")).Error);
    }

    [Theory]
    [InlineData("{ compression: gzip }", "standard output")]
    [InlineData("{ path: folder, compression: gzip }", "the folder 'p/folder'")]
    public void Run_CompressionWithoutAFile_SaysSo(string output, string what) => Assert.Equal(
        $"error TP3105: only one file of documents can be compressed, and the output is {what}; remove 'compression', or name a file such as 'documents.jsonl.gz'\n",
        _work.Run("run", Pipeline($"output: {output}"), "other.txt").Error);
}
