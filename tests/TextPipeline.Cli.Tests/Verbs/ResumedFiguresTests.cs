using System.Diagnostics;
using System.Text.Json;

namespace TextPipeline.Cli.Tests.Verbs;

/// <summary>A run that died and went on is one run to who reads its report.</summary>
public sealed class ResumedFiguresTests : IDisposable
{
    private const int Documents = 60;
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Report_OfARunThatWasKilled_CountsEveryDocumentOnce()
    {
        // Documents long enough that a batch holds few.
        _work.Write("in.jsonl", string.Concat(Enumerable.Range(1, Documents).Select(i => i % 20 == 0
            ? "oops\n"
            : $$"""{"id":"d{{i}}","text":"AD\n{{new string('x', 10_000)}}"}""" + "\n")));
        string[] command =
        [
            "run", _work.Pipeline("{ use: edit_lines, with: { remove: [AD] } }", "{ use: slow, with: { delay: 20ms } }", "{ use: drop_every, with: { multiple: 7 } }"),
            "in.jsonl", "-o", "out.jsonl", "--workers", "1", "--checkpoint-interval", "20ms",
        ];
        using (Process first = _work.Start(command))
        {
            first.StandardInput.Close();
            while (!first.HasExited && !Journal().Contains("\"checkpoint\"", StringComparison.Ordinal))
            {
                Thread.Sleep(5);
            }

            first.Kill();
            first.WaitForExit();
        }

        Assert.False(File.Exists(_work.Path("out.jsonl")), "the run was over before it could be killed");
        DateTimeOffset again = DateTimeOffset.UtcNow;
        CommandResult second = _work.Run(command);
        Assert.Equal("read 60 + derived 0 = written 49 + dropped 8 + quarantined 3", second.Balance);
        using JsonDocument report = JsonDocument.Parse(_work.Read("out.jsonl.run/report.json"));
        JsonElement[] stages = [.. report.RootElement.GetProperty("stages").EnumerateArray()];
        Assert.Equal((57, 57, 57), (Number(stages[0], "entered"), stages[0].GetProperty("edits").GetProperty("line/0").GetInt64(), Number(stages[2], "entered")));
        Assert.Equal("""[{"stage":"drop_every","reason":"multiple","documents":8},{"stage":"input","reason":"malformed_json","documents":3}]""", JsonSerializer.Serialize(report.RootElement.GetProperty("endings")));
        Assert.Equal((60, 3), (Number(report.RootElement.GetProperty("files")[0], "read"), Number(report.RootElement.GetProperty("errors")[0], "documents")));
        Assert.InRange(stages[1].GetProperty("seconds").GetDouble(), 57 * 0.015, double.MaxValue);
        Assert.True(report.RootElement.GetProperty("started").GetDateTimeOffset() < again, "the run began before it was killed");
    }

    private static long Number(JsonElement element, string member) => element.GetProperty(member).GetInt64();

    private string Journal()
    {
        try
        {
            using var reader = new StreamReader(File.Open(_work.Path("out.jsonl.run/journal.jsonl"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
            return reader.ReadToEnd();
        }
        catch (IOException)
        {
            return "";
        }
    }
}
