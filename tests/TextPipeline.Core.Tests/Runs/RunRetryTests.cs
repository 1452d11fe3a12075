using System.Text.Json;
using CsCheck;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.Runs;
using TextPipeline.Core.Runs.Quarantines;
using TextPipeline.Core.Runs.Retrying;

namespace TextPipeline.Core.Tests.Runs;

public sealed class RunRetryTests
{
    private static readonly QuarantineFilter All = new(null, null, null);
    private static readonly Gen<string> Word = Gen.OneOf("E", "E", "D", "F", "!E", "!E", "!D", "!F");
    private static readonly Gen<string> Text = Gen.OneOf(Word, Word, Word.Array[1, 4].Select(parts => "S:" + string.Join(',', parts)), Word.Array[1, 4].Select(parts => "!S:" + string.Join(',', parts)));

    // Identities come twice now and then; some make file names that clash but for their case.
    private static readonly Gen<(string Id, string Text)[]> Documents = Gen.Select(Gen.OneOf(Gen.Int[0, 6], Gen.Int[0, 500]), Gen.OneOf("a", "A", "b c"), Text)
        .Select((number, letter, text) => ($"{letter}{number}", text)).Array[0, 40];

    private static RetryReport Retry(RecordedRun run, bool mended, QuarantineFilter filter)
    {
        var settings = new RunSettings { Files = run.Files, Input = run.Input, Encoder = run.Output.Encoder, Workers = 2, StandardInput = Stream.Null };
        Assert.Null(RunRetry.Check(run));
        using RunFolder folder = RunFolder.TryOpen(run.FolderPath)!;
        return new RunRetry(run, RunScenario.Pipeline(mended), settings, filter)
            .RunAsync(records => records, run.PipelineFile, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
    }

    [Theory]
    [InlineData("out.jsonl")]
    [InlineData("out.jsonl.gz")]
    [InlineData("out.jsonl.zst")]
    [InlineData("out.txt")]
    [InlineData("out/")]
    public void Retry_UnderAMendedPipeline_GivesWhatARunUnderItWouldHaveWritten(string output) =>
        Gen.Select(Documents, Documents).Sample(
            (first, second) =>
            {
                using var broken = new RunScenario();
                using var whole = new RunScenario();
                string[] Inputs(RunScenario scenario) => [scenario.WriteLines("one.jsonl", first), scenario.WriteLines("two.jsonl", second)];
                RecordedRun expected = whole.Run(output, mended: true, null, Inputs(whole));
                RecordedRun run = broken.Run(output, mended: false, null, Inputs(broken));
                RetryReport report = Retry(run, mended: true, All);
                RecordedRun after = broken.Open(output);
                Assert.Equal(RunScenario.Tell(expected), RunScenario.Tell(after));
                Assert.Equal(expected.Checkpoint!.State.Ledger.ToString(), report.Ledger.ToString());
                Assert.Equal(expected.Checkpoint.State.Ledger.Endings.OrderBy(pair => pair.Key), after.Checkpoint!.State.Ledger.Endings.OrderBy(pair => pair.Key));
                Assert.Equal("", RunScenario.Verify(after));
            },
            iter: 25);

    [Fact]
    public void Retry_OneByOneInAnyOrder_ComesToTheSame() =>
        Documents.Sample(
            documents =>
            {
                using var broken = new RunScenario();
                using var whole = new RunScenario();
                RecordedRun expected = whole.Run("out.jsonl", mended: true, null, whole.WriteLines("one.jsonl", documents));
                RecordedRun run = broken.Run("out.jsonl", mended: false, null, broken.WriteLines("one.jsonl", documents));
                foreach (string id in Quarantine.Read(run, All).Select(line => line.Id!).Distinct(StringComparer.Ordinal).Reverse().ToArray())
                {
                    Retry(run, mended: true, new QuarantineFilter(id, null, null));
                    run = broken.Open("out.jsonl");
                    Assert.Equal("", RunScenario.Verify(run));
                }

                Assert.Equal(RunScenario.Tell(expected), RunScenario.Tell(run));
            },
            iter: 15);

    [Fact]
    public void Retry_UnderTheSamePipeline_ChangesNothing()
    {
        using var scenario = new RunScenario();
        RecordedRun run = scenario.Run("out.jsonl", mended: true, null, scenario.WriteLines("one.jsonl", [("a", "E"), ("b", "F"), ("c", "S:E,F"), ("a", "E")]));
        string before = RunScenario.Tell(run);
        RetryReport report = Retry(run, mended: true, All);
        Assert.Equal((3, 0, 0, 3), (report.Records, report.Written, report.Dropped, report.Failed));
        Assert.Equal(before, RunScenario.Tell(scenario.Open("out.jsonl")));
        Assert.Equal(JournalEvents.Done, scenario.Open("out.jsonl").Journal!.LastEvent);
    }

    // A folder stands in the way of the first rename; some renames are then done, as if the process had died after them.
    [Fact]
    public void Retry_DiesBetweenRenames_IsEndedByWhoOpensTheRun()
    {
        (string, string)[] documents = [("a", "E"), ("A", "!E"), ("b", "!S:E,D"), ("c", "S:E,!E")];
        using var whole = new RunScenario();
        RecordedRun expected = whole.Run("out/", mended: true, null, whole.WriteLines("one.jsonl", documents));
        int moves = 1;
        for (int done = 0; done <= moves; done++)
        {
            using var broken = new RunScenario();
            RecordedRun run = broken.Run("out/", mended: false, null, broken.WriteLines("one.jsonl", documents));
            string obstacle = broken.At("out/b/1.txt");
            Directory.CreateDirectory(Path.Combine(obstacle, "full"));
            Assert.ThrowsAny<IOException>(() => Retry(run, mended: true, All));
            Directory.Delete(obstacle, recursive: true);
            Assert.Equal(JournalEvents.Retry, JournalContent.TryRead(run.At(RunFolder.JournalFile))!.LastEvent);
            string[] lines = File.ReadAllLines(Path.Combine(run.At(StagedFiles.FolderName), "moves.jsonl"));
            moves = lines.Length;
            foreach (JsonElement move in lines.Take(done).Select(line => JsonElement.Parse(line)))
            {
                string from = move.GetProperty("from").GetString()!;
                if (File.Exists(from))
                {
                    File.Delete(move.TryGetProperty("instead_of", out JsonElement old) ? old.GetString()! : from + ".none");
                    File.Move(from, move.GetProperty("to").GetString()!, overwrite: true);
                }
            }

            RecordedRun after = broken.Open("out");
            Assert.Equal(RunScenario.Tell(expected), RunScenario.Tell(after));
            Assert.Equal("", RunScenario.Verify(after));
            Assert.Equal(JournalEvents.Done, after.Journal!.LastEvent);
            Assert.False(Directory.Exists(run.At(StagedFiles.FolderName)));
        }

        Assert.Equal(8, moves);
    }

    [Fact]
    public void Retry_MalformedLine_StaysWithItsMessage()
    {
        using var scenario = new RunScenario();
        string input = scenario.At("in.jsonl");
        File.WriteAllText(input, """{"id":"a","text":"E"}""" + "\nnonsense\n");
        RecordedRun run = scenario.Run("out.jsonl", mended: true, null, input);
        string before = RunScenario.Tell(run);
        Assert.Equal(1, Retry(run, mended: true, All).Failed);
        Assert.Equal(before, RunScenario.Tell(scenario.Open("out.jsonl")));
    }

    [Fact]
    public void Retry_OutputThatChanged_LeavesEverythingAsItWas()
    {
        using var scenario = new RunScenario();
        RecordedRun run = scenario.Run("out.jsonl", mended: false, null, scenario.WriteLines("one.jsonl", [("a", "E"), ("b", "!E")]));
        File.WriteAllText(scenario.At("out.jsonl"), File.ReadAllText(scenario.At("out.jsonl")).Replace("done", "gone", StringComparison.Ordinal));
        string before = RunScenario.Tell(run);
        Assert.Throws<InvalidDataException>(() => Retry(run, mended: true, All));
        Assert.Equal(before, RunScenario.Tell(scenario.Open("out.jsonl")));
        Assert.Equal(JournalEvents.Done, scenario.Open("out.jsonl").Journal!.LastEvent);
        Assert.False(File.Exists(scenario.At("out.jsonl.retry")));
    }
}
