using System.Text;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.Tests.IO;

namespace TextPipeline.Core.Tests.Execution.Records;

public sealed class LogRecorderTests : IDisposable
{
    private static readonly InputFile Lines = new("in.jsonl", "in.jsonl", InputFormat.Jsonl, Compression.None);
    private readonly TemporaryFolder _folder = new();
    private readonly CollectingLogger _logger = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Quarantined_NoFolder_LogsEachWithItsPlace()
    {
        var recorder = new LogRecorder(_logger, null);
        recorder.Quarantined("a", new InputRecord(Lines, 0, 0, 7, 2), 0, new Ending("check", "exception", "IOException: gone", null), "x"u8);
        recorder.Quarantined("b.txt", new InputRecord(Lines with { Name = "b.txt" }, 0, 0, 0, 0), 0, new Ending("input", "too_long", "too long", null), "x"u8);
        recorder.Dropped("c", default, 0, new Ending("filter", "short", "", null));
        Assert.Equal(
            [
                "Error: a (in.jsonl:2) failed in check: exception: IOException: gone",
                "Error: b.txt (b.txt) failed in input: too_long: too long",
                "Information: c was dropped by filter: short",
            ],
            _logger.Lines);
    }

    [Fact]
    public void Quarantined_ManyWithAFolder_LogsTheFirstTwentyAndKeepsAll()
    {
        using (RunFolder folder = RunFolder.TryOpen(_folder.At("run"))!)
        using (var records = new RunRecords(folder))
        {
            var recorder = new LogRecorder(_logger, records);
            for (int i = 0; i < 30; i++)
            {
                recorder.Quarantined($"d{i}", new InputRecord(Lines, 0, 0, i, i + 1), 0, new Ending("s", "r", "m", null), "x"u8);
            }

            recorder.Dropped("c", new InputRecord(Lines, 0, 0, 50, 51), 0, new Ending("s", "r", "", null));
            records.Mark();
        }

        Assert.Equal(21, _logger.Lines.Count);
        Assert.Equal("Error: further failures are written to " + _folder.At("run/quarantine.jsonl") + " only", _logger.Lines[^1]);
        Assert.Equal(30, File.ReadAllLines(_folder.At("run/quarantine.jsonl")).Length);
        Assert.Equal("""{"id":"c","file":"in.jsonl","line":51,"offset":50,"stage":"s","reason":"r"}""" + "\n", File.ReadAllText(_folder.At("run/drops.jsonl")));
    }

    [Fact]
    public void Quarantined_AnyBytes_KeepsThemWhole()
    {
        using (RunFolder folder = RunFolder.TryOpen(_folder.At("run"))!)
        using (var records = new RunRecords(folder))
        {
            records.Quarantined("a\n\"", new InputRecord(Lines with { Name = "é.txt" }, 0, 0, 0, 0), 0, new Ending("s", "r", "m\nn", "at x"), Encoding.UTF8.GetBytes("é\"\u0001"));
            records.Quarantined("b", new InputRecord(Lines, 0, 0, 9_000_000_000, 5), 0, new Ending("s", "r", "m", null), [0xFF, 0x00]);
            records.Mark();
        }

        Assert.Equal(
            [
                """{"id":"a\n\"","file":"é.txt","offset":0,"stage":"s","reason":"r","message":"m\nn","exception":"at x","content":"é\"\u0001"}""",
                """{"id":"b","file":"in.jsonl","line":5,"offset":9000000000,"stage":"s","reason":"r","message":"m","content_base64":"/wA="}""",
            ],
            File.ReadAllLines(_folder.At("run/quarantine.jsonl")));
    }
}
