using CsCheck;
using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.Tests.Execution;

public sealed class PipelineRunTests
{
    private static string Line(string id, string text) => $$"""{"id":"{{id}}","text":"{{text}}"}""" + "\n";

    [Fact]
    public void ExecuteAsync_UntouchedDocuments_AreTheBytesThatCame()
    {
        string lines = """
            {"id": "a",	"text":"x", "n": 1.50e+3, "deep":[[[{"k":[null,true]}]]], "big": 123456789012345678901234567890}
            { "text":"\ud83d\ude00 \u00e9 \ud800", "id":"b" }

            """;
        Assert.Equal(lines, RecordedRun.Of(lines, new FakeStage(StageResult.Emit)).Output);
    }

    [Fact]
    public void ExecuteAsync_ChangedDocuments_KeepOtherMembersAsTheyCame()
    {
        string line = """{"id":"a","url":"\u0068ttp","n": 1.50e+3,"text":"x","deep":[ [1, {"k":null}] ]}""" + "\n";
        RecordedRun run = RecordedRun.Of(line, new FakeStage(document => StageResult.Emit(document.Apply(TextEdit.Insert(1, "y\n", "test")))));
        Assert.Equal("""{"id":"a","text":"xy\n","url":"\u0068ttp","n":1.50e+3,"deep":[ [1, {"k":null}] ]}""" + "\n", run.Output);
    }

    [Fact]
    public void ExecuteAsync_Annotations_AreReadAndWritten()
    {
        string line = """{"id":"a","text":"on 2023","annotations":[{"type":"date","start":3,"end":7,"value":"2023","n":1e2}]}""" + "\n";
        RecordedRun run = RecordedRun.Of(line, new FakeStage(document => StageResult.Emit(document.Apply(TextEdit.Insert(0, ">> ", "test")))));
        Assert.Equal("""{"id":"a","text":">> on 2023","annotations":[{"type":"date","start":6,"end":10,"value":"2023","n":1e2}]}""" + "\n", run.Output);
    }

    [Fact]
    public void ExecuteAsync_FaultyLines_AreQuarantinedWithTheirPlace()
    {
        string lines = Line("a", "1") + "{\"id\":\"b\",\n" + "[1]\n" + "{\"id\":\"c\"}\n" + "{\"id\":\"d\",\"text\":7}\n" + "{\"id\":null,\"text\":\"\"}\n"
            + "{\"id\":\"e\",\"text\":\"\",\"id\":\"f\"}\n" + "{\"id\":\"g\",\"text\":\"\",\"x\":1,\"x\":2}\n" + Line("a", "2") + "  \n" + "{\"text\":\"\"}";
        RecordedRun run = RecordedRun.Of(lines);
        Assert.Equal(
            [
                "in.jsonl@22 in.jsonl:2 input malformed_json: the line is not a JSON object: Expected start of a property name or value, but instead reached end of data (byte 10) | {\"id\":\"b\",",
                "in.jsonl@33 in.jsonl:3 input malformed_json: the line is not a JSON object: it is an array | [1]",
                "in.jsonl@37 in.jsonl:4 input missing_text: the object has no member 'text' | {\"id\":\"c\"}",
                "in.jsonl@48 in.jsonl:5 input wrong_text: the member 'text' is a number; a string is wanted | {\"id\":\"d\",\"text\":7}",
                "in.jsonl@68 in.jsonl:6 input wrong_id: the member 'id' is null; a string that is not empty, or a whole number, is wanted | {\"id\":null,\"text\":\"\"}",
                "in.jsonl@90 in.jsonl:7 input duplicate_member: the member 'id' occurs twice in the object | {\"id\":\"e\",\"text\":\"\",\"id\":\"f\"}",
                "in.jsonl@120 in.jsonl:8 input duplicate_member: the member 'x' occurs twice in the object | {\"id\":\"g\",\"text\":\"\",\"x\":1,\"x\":2}",
                "a in.jsonl:9 input duplicate_id: an earlier document of the run has the id 'a' | {\"id\":\"a\",\"text\":\"2\"}",
            ],
            run.Failures);
        Assert.Equal(Line("a", "1") + "{\"id\":\"in.jsonl@178\",\"text\":\"\"}\n", run.Output);
        Assert.Equal("read 10 + derived 0 = written 2 + dropped 0 + quarantined 8", run.Ledger.ToString());
    }

    [Fact]
    public void ExecuteAsync_InvalidBytes_AreAFaultOfTheirDocumentAlone()
    {
        byte[] lines = [.. "{\"id\":\"a\",\"text\":\""u8, 0xC3, 0x28, .. "\"}\n{\"id\":\"b\",\"text\":\"ok\"}\n"u8];
        RecordedRun run = RecordedRun.Of(lines, 1, FailurePolicy.Quarantine);
        Assert.Equal(Line("b", "ok"), run.Output);
        Assert.StartsWith(
            "in.jsonl@0 in.jsonl:1 input invalid_bytes: byte 18 of the document is not valid UTF-8; name the right --encoding, or replace such bytes with --invalid-bytes replace |",
            Assert.Single(run.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void ExecuteAsync_StageGoesWrong_EachWayHasItsReason()
    {
        RecordedRun run = RecordedRun.Of(
            Line("throws", "") + Line("null", "") + Line("other", "") + Line("fails", "") + Line("drops", "") + Line("good", ""),
            new FakeStage(document => document.Id switch
            {
                "throws" => throw new InvalidOperationException("no luck"),
                "null" => null,
                "other" => StageResult.Emit(Document.Create("another", "")),
                "fails" => StageResult.Fail("too_sad", "it is a sad document"),
                "drops" => StageResult.Drop("empty"),
                _ => StageResult.Emit(document),
            }));
        Assert.Equal(
            [
                "throws in.jsonl:1 stage_1 exception: InvalidOperationException: no luck | {\"id\":\"throws\",\"text\":\"\"}",
                "null in.jsonl:2 stage_1 null_result: the stage gave null instead of a result | {\"id\":\"null\",\"text\":\"\"}",
                "other in.jsonl:3 stage_1 identity_changed: the stage gave a document with the id 'another' for 'other'; derive a document with Document.Derive and split | {\"id\":\"other\",\"text\":\"\"}",
                "fails in.jsonl:4 stage_1 too_sad: it is a sad document | {\"id\":\"fails\",\"text\":\"\"}",
            ],
            run.Failures);
        Assert.Equal(["drops stage_1 empty"], run.Drops);
        Assert.Equal(Line("good", ""), run.Output);
        Assert.Equal(6, run.Summary.Stages[0].Tally.Entered);
        Assert.Equal(6, run.Summary.Stages[0].Tally.Counters["calls"]);
    }

    [Fact]
    public void ExecuteAsync_PassThrough_MarksTheDocument()
    {
        RecordedRun run = RecordedRun.Of(Line("a", "x"), 1, FailurePolicy.PassThrough, new FakeStage(_ => StageResult.Fail("no_service", "down")));
        Assert.Equal("""{"id":"a","text":"x","warnings":["stage_1: no_service"]}""" + "\n", run.Output);
    }

    [Fact]
    public void ExecuteAsync_Halt_WritesWhatCameBefore()
    {
        string lines = string.Concat(Enumerable.Range(0, 1000).Select(i => Line($"d{i}", new string('x', 100))));
        foreach (int workers in (int[])[1, 4])
        {
            RecordedRun run = RecordedRun.Of(lines, workers, FailurePolicy.Halt, new FakeStage(document => document.Id is "d500" or "d700" ? StageResult.Fail("broken", "it broke") : StageResult.Emit(document)));
            Assert.Equal("d500", run.Summary.Halt?.Id);
            Assert.Equal(500, run.Ledger.Written);
            Assert.True(run.Ledger.Balances);
        }
    }

    [Fact]
    public void ExecuteAsync_Splits_AreDerivedDocuments()
    {
        RecordedRun run = RecordedRun.Of(
            Line("p", "1 2 3") + Line("p/2", "x"),
            new FakeStage(document => StageResult.Split([.. document.Text.Split(' ').Select((part, i) => document.Derive($"{i + 1}", part))])),
            new FakeStage(document => document.Text == "3" ? StageResult.Drop("three") : StageResult.Emit(document)));
        Assert.Equal("""
            {"id":"p/1","parent_id":"p","text":"1"}
            {"id":"p/2","parent_id":"p","text":"2"}

            """, run.Output);
        Assert.Equal(["p/3 stage_2 three"], run.Drops);
        Assert.Equal(["p/2 in.jsonl:2 input duplicate_id: an earlier document of the run has the id 'p/2' | {\"id\":\"p/2\",\"text\":\"x\"}"], run.Failures);
        Assert.Equal("read 2 + derived 2 = written 2 + dropped 1 + quarantined 1", run.Ledger.ToString());
    }

    [Fact]
    public void ExecuteAsync_BatchStageThrows_OnlyTheGuiltyFail()
    {
        string lines = string.Concat(Enumerable.Range(0, 300).Select(i => Line($"d{i}", $"{i}")));
        static StageResult Process(Document document) => document.Id is "d7" or "d123"
            ? throw new InvalidOperationException("bad one")
            : StageResult.Emit(document.Apply(TextEdit.Insert(0, "+", "test")));
        RecordedRun run = RecordedRun.Of(lines, new FakeStage(document => document.Id == "d9" ? StageResult.Drop("nine") : StageResult.Emit(document)), new FakeBatchStage(Process));
        Assert.Equal("read 300 + derived 0 = written 297 + dropped 1 + quarantined 2", run.Ledger.ToString());
        Assert.Equal(["d7", "d123"], run.Failures.Select(failure => failure.Split(' ')[0]));
        Assert.StartsWith(Line("d0", "+0") + Line("d1", "+1"), run.Output, StringComparison.Ordinal);
    }

    // read + derived = written + dropped + quarantined, and the order, for any mix of verdicts, at any number of workers.
    [Fact]
    public void ExecuteAsync_AnyMixOfVerdicts_BalancesAndKeepsTheOrder()
    {
        Gen<(int[] Verdicts, bool Batch)> gen = Gen.Select(Gen.Int[0, 9].Array[0, 400], Gen.Bool);
        gen.Sample(
            mix =>
            {
                string lines = string.Concat(mix.Verdicts.Select((verdict, i) => verdict == 9 ? "oops\n" : Line($"{i}", $"{verdict}")));
                IStage[] stages = [new FakeStage(Verdict), mix.Batch ? new FakeBatchStage(Verdict) : new FakeStage(Verdict), new FakeStage(Verdict)];
                RecordedRun one = RecordedRun.Of(lines, 1, FailurePolicy.Quarantine, stages);
                RecordedRun many = RecordedRun.Of(lines, 4, FailurePolicy.Quarantine, stages);
                Assert.True(one.Ledger.Balances, one.Ledger.ToString());
                Assert.Equal(mix.Verdicts.Length, one.Ledger.Read);
                Assert.Equal(one.Output, many.Output);
                Assert.Equal(one.Failures, many.Failures);
                Assert.Equal(one.Drops, many.Drops);
                foreach ((_, TextPipeline.Core.Execution.StageTally tally) in one.Summary.Stages)
                {
                    Assert.Equal(tally.Entered, tally.Emitted + tally.Split + tally.Dropped + tally.Failed);
                }
            },
            iter: 60,
            seed: "0000KOIbVjN4");

        static StageResult Verdict(Document document) => document.Text switch
        {
            "1" => StageResult.Drop("one"),
            "2" => StageResult.Fail("two", "two"),
            "3" => throw new FormatException("three"),
            "4" => StageResult.Split(document.Derive("a", "0"), document.Derive("b", "1"), document.Derive("c", "3"), document.Derive("d", "0")),
            _ => StageResult.Emit(document.Text.Length < 3 ? document.Apply(TextEdit.Insert(0, "0", "grow")) : document),
        };
    }
}
