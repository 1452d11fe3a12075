using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace TextPipeline.Cli.Tests.Verbs;

public sealed class RestoreTests : IDisposable
{
    private const string Article = "Harga cabai turun lagi pekan ini, kata pedagang.\\nADVERTISEMENT\\nBaca juga: Panen Raya Dimulai\\nStok masih cukup sampai bulan depan.\\n";

    private readonly Workspace _work = new();

    public RestoreTests()
    {
        _work.Write("in.jsonl", $$"""{"id":"a","text":"{{Article}}","language":"id","n":1.50}""" + "\n" + """{"id":"b","text":"Satu.","language":"id"}""" + "\n");
        Assert.Equal(0, _work.Run("run", _work.Pipeline("{ use: strip_ads, with: { record: removed } }", "split_sentences"), "in.jsonl", "-o", "out.jsonl", "-q").ExitCode);
    }

    public void Dispose() => _work.Dispose();

    private static string TextOf(string line) => JsonNode.Parse(line)!["text"]!.GetValue<string>();

    [Fact]
    public void Restore_OutputOfARun_GivesTheInput()
    {
        CommandResult result = _work.Run("restore", "out.jsonl");
        Assert.Equal((0, "textpipeline: 2 documents, 2 removals put back\n"), (result.ExitCode, result.Error));
        string[] lines = result.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(TextOf(_work.Read("in.jsonl").Split('\n')[0]), TextOf(lines[0]));
        Assert.Contains("\"language\":\"id\",\"n\":1.50,\"annotations\":[{\"type\":\"sentence\"", lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("removed_line", lines[0], StringComparison.Ordinal);
        Assert.Equal(_work.Read("out.jsonl").Split('\n')[1], lines[1]);
    }

    [Fact]
    public void Restore_Rule_PutsBackThatAlone()
    {
        string line = _work.Run("restore", "out.jsonl", "--rule", "id/*", "-q").Output.Split('\n')[0];
        Assert.Contains("Baca juga", TextOf(line), StringComparison.Ordinal);
        Assert.DoesNotContain("ADVERTISEMENT", TextOf(line), StringComparison.Ordinal);
        Assert.Contains("\"rule\":\"common/advertisement\"", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Restore_CompressedIntoCompressed_IsTheSame()
    {
        string plain = _work.Run("restore", "out.jsonl").Output;
        using (var gzip = new GZipStream(File.Create(_work.Path("out.jsonl.gz")), CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(_work.Read("out.jsonl")));
        }

        Assert.Equal(0, _work.Run("restore", "out.jsonl.gz", "-o", "back.jsonl.zst").ExitCode);
        Assert.Equal(plain, _work.Run("restore", "back.jsonl.zst").Output);
        Assert.Equal(plain, _work.RunWith(_work.Read("out.jsonl"), "restore", "-").Output);
    }

    [Fact]
    public void Restore_LineThatIsNoDocument_StaysAndIsNamed()
    {
        CommandResult result = _work.RunWith("{\"id\":\"a\",\"text\":\"A\"}\n[1, 2]\n", "restore", "-", "-q");
        Assert.Equal((1, "{\"id\":\"a\",\"text\":\"A\"}\n[1, 2]\n"), (result.ExitCode, result.Output));
        Assert.Equal("error TP3701: 'stdin:2' is no document and stays as it is: the line is not a JSON object: it is an array\n", result.Error);
    }
}
