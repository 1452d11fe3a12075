using System.Diagnostics;

namespace TextPipeline.Cli.Tests.Verbs;

/// <summary>Inputs that change while a run reads them. The run waits for standard input, which it reads first, so that it is known to have begun.</summary>
public sealed class RunChangingInputsTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    private static string Line(string id) => $$"""{"id":"{{id}}","text":"x"}""" + "\n";

    [Fact]
    public async Task Run_FilesThatChangeMeanwhile_GiveWhatWasThereAndAWarningEach()
    {
        string same = Line("same");
        _work.Write("a.jsonl", Line("a1"));
        _work.Write("b.jsonl", Line("b1") + Line("b2"));
        _work.Write("c.jsonl", Line("c1"));
        _work.Write("d.jsonl", Line("d1"));
        _work.Write("e.jsonl", same);
        using Process process = _work.Start(
            "run", _work.Pipeline("emit_same"), "-", "a.jsonl", "b.jsonl", "c.jsonl", "d.jsonl", "e.jsonl", "--input-format", "jsonl", "-o", "-", "--run-dir", "records");
        await process.StandardInput.WriteAsync(Line("first"));
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Line("first"), await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) + "\n");

        await File.AppendAllTextAsync(_work.Path("a.jsonl"), Line("a2"), TestContext.Current.CancellationToken);
        _work.Write("b.jsonl", Line("b1") + "{\"id\":");
        File.Delete(_work.Path("c.jsonl"));
        _work.Write("d.jsonl", Line("D1"));
        File.SetLastWriteTimeUtc(_work.Path("d.jsonl"), new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc));
        process.StandardInput.Close();

        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Line("a1") + Line("b1") + Line("D1") + same, await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var result = new CommandResult(process.ExitCode, "", await error);
        Assert.Equal((1, "read 7 + derived 0 = written 5 + dropped 0 + quarantined 2"), (result.ExitCode, result.Balance));
        Assert.Equal(
            [
                "textpipeline: error: b.jsonl@23 (b.jsonl:2) failed in input: unreadable_input: the file cannot be read from here on: it ends at byte 29 and had 46 bytes when the run began",
                "textpipeline: error: c.jsonl@0 (c.jsonl:1) failed in input: unreadable_input: the file cannot be read from here on: it is not there any more",
                "warning TP3014: 'a.jsonl' grew from 23 to 46 bytes while it was read; the run took the bytes that it had at the beginning, so run again to take what came after",
                "warning TP3015: 'b.jsonl' shrank from 46 to 29 bytes while it was read; what could still be read is accounted for and the rest is missing, so restore it and run again",
                "warning TP3017: 'c.jsonl' vanished while it was read; what could not be read before is missing, so restore it and run again",
                "warning TP3016: 'd.jsonl' was written to while it was read; documents may come from before and from after, so run again",
            ],
            result.Messages);
        Assert.Equal(["b.jsonl@23 unreadable_input | {\"id\":", "c.jsonl@0 unreadable_input | "], QuarantineFile.Read(_work, "records"));
    }
}
