using Microsoft.Extensions.Logging.Abstractions;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Tests.Execution;
using TextPipeline.Core.Tracing;

namespace TextPipeline.Core.Tests.Tracing;

public sealed class TracerTests
{
    [Fact]
    public void Trace_StagesThatEdit_TellsEachEditOnce()
    {
        TraceReport report = Trace(
            "Iklan satu",
            Call("first", document => StageResult.Emit(document.Apply(TextEdit.Remove(new TextSpan(0, 6), "ad")))),
            Call("second", StageResult.Emit),
            Call("third", document => StageResult.Emit(document.Rewrite("SATU", "upper"))));
        StageStep[] steps = [.. report.Steps.Cast<StageStep>()];
        Assert.Equal([1, 2, 3], steps.Select(step => step.Number));
        Assert.Equal(new TextChange("ad", "Iklan ", ""), Assert.Single(steps[0].Delta!.Changes));
        Assert.True(steps[1].Delta!.IsEmpty);
        Assert.Equal(new TextChange("upper", "satu", "SATU"), Assert.Single(steps[2].Delta!.Changes));
        Assert.Equal("SATU", Assert.Single(report.Ends).Document.Document.Text);
    }

    [Fact]
    public void Trace_ConditionThatDoesNotHold_NamesItAndWhatItSkips()
    {
        TraceReport report = Trace("teks", Branch("tidak", 3, "group in line 3"), Call("one", StageResult.Emit), Call("two", StageResult.Emit), Call("three", StageResult.Emit));
        ConditionStep condition = Assert.IsType<ConditionStep>(report.Steps[0]);
        Assert.Equal(("d", "group in line 3", "text has 'tidak'", false), (condition.DocumentId, condition.Label, condition.When, condition.Holds));
        Assert.Equal(["one", "two"], condition.Stages);
        Assert.Equal("three", Assert.IsType<StageStep>(report.Steps[1]).Stage.Label);
        Assert.Empty(report.Unreached);
    }

    [Fact]
    public void Trace_SwitchWhoseFirstCaseHolds_NamesTheOtherAsNotReached()
    {
        TraceReport report = Trace(
            "satu", Branch("satu", 3, "case in line 2"), Call("one", StageResult.Emit), new PipelineStep.Jump(4), Call("two", StageResult.Emit), Call("last", StageResult.Emit));
        Assert.Equal(["case in line 2", "one", "last"], report.Steps.Select(step => step is StageStep stage ? stage.Stage.Label : ((ConditionStep)step).Label));
        Assert.Equal(["two"], report.Unreached);
    }

    [Fact]
    public void Trace_ConditionThatFails_EndsTheDocumentThere()
    {
        TraceReport report = Trace("teks", Branch("!", 2, "one"), Call("one", StageResult.Emit));
        Assert.Equal(("one", "condition_failed"), Assert.Single(report.Ends.Select(end => (end.Ending!.Stage, end.Ending.Reason))));
        Assert.True(report.HasFailed);
    }

    [Fact]
    public void Trace_FailureWithFallback_NamesTheFallback()
    {
        TraceReport report = Trace(
            "teks", Call("one", Fail, fallback: 2), new PipelineStep.Jump(4), Call("spare", StageResult.Emit), Call("spare_too", StageResult.Emit), Call("last", StageResult.Emit));
        StageStep failed = Assert.IsType<StageStep>(report.Steps[0]);
        Assert.Equal((StageDecision.Failed, "broken", "It is broken.", FailureCourse.Fallback), (failed.Decision, failed.Reason, failed.Message, failed.Course));
        Assert.Equal(["spare", "spare_too"], failed.Fallback);
        Assert.Equal(["one", "spare", "spare_too", "last"], report.Steps.Cast<StageStep>().Select(step => step.Stage.Label));
        Assert.False(report.HasFailed);
    }

    [Theory]
    [InlineData((int)FailurePolicy.Quarantine, (int)FailureCourse.Quarantine, 1)]
    [InlineData((int)FailurePolicy.Halt, (int)FailureCourse.Halt, 1)]
    [InlineData((int)FailurePolicy.PassThrough, (int)FailureCourse.PassThrough, 2)]
    public void Trace_Failure_TellsWhatThePolicyMakesOfIt(int policy, int course, int steps)
    {
        TraceReport report = Trace("teks", Call("one", Fail, onError: (FailurePolicy)policy), Call("two", StageResult.Emit));
        Assert.Equal((FailureCourse)course, ((StageStep)report.Steps[0]).Course);
        Assert.Equal(steps, report.Steps.Length);
    }

    [Fact]
    public void Trace_Split_FollowsEachPart()
    {
        TraceReport report = Trace(
            "satu dua",
            Call("cut", document => StageResult.Split(document.Derive("1", "satu"), document.Derive("2", "dua"))),
            Call("pick", document => document.Text == "dua" ? StageResult.Drop("unwanted") : StageResult.Emit(document)));
        Assert.Equal(["d", "d/1", "d/2"], report.Steps.Select(step => step.DocumentId));
        Assert.Equal(["d/1", "d/2"], ((StageStep)report.Steps[0]).Parts.Select(part => part.Id));
        Assert.Equal("unwanted", ((StageStep)report.Steps[2]).Reason);
        Assert.Equal([OutcomeKind.Written, OutcomeKind.Dropped], report.Ends.Select(end => end.Kind));
    }

    [Fact]
    public void Trace_UpToALabel_StopsBehindIt()
    {
        PipelineStep[] steps =
        [
            Branch("tidak", 5, "group"), Call("one", StageResult.Emit), Branch("teks", 4, "two"), Call("two", document => StageResult.Emit(document.Rewrite("TEKS", "upper"))), Call("three", Fail), Call("four", Fail),
        ];
        TraceReport skipped = Trace("teks", "two", steps);
        Assert.Equal(OutcomeKind.Written, Assert.Single(skipped.Ends).Kind);
        Assert.Single(skipped.Steps);
        TraceReport reached = Trace("tidak teks", "two", steps);
        Assert.Equal("TEKS", Assert.Single(reached.Ends).Document.Document.Text);
        Assert.Equal(OutcomeKind.Written, reached.Ends[0].Kind);
    }

    [Fact]
    public void Trace_BatchStage_IsFollowedToTheEnd()
    {
        var batch = new PipelineStage("batch", "fake", "fakes", new FakeBatchStage(document => StageResult.Emit(document.Rewrite("x", "all"))), FailurePolicy.Quarantine, NullLogger.Instance);
        TraceReport report = Trace("teks", new PipelineStep.Call(batch, null), Call("last", StageResult.Emit));
        Assert.Equal(["batch", "last"], report.Steps.Cast<StageStep>().Select(step => step.Stage.Label));
        Assert.Equal("x", report.Ends[0].Document.Document.Text);
    }

    private static StageResult Fail(Document document) => StageResult.Fail("broken", "It is broken.");

    private static TraceReport Trace(string text, params PipelineStep[] steps) => Trace(text, null, steps);

    private static TraceReport Trace(string text, string? at, PipelineStep[] steps) =>
        Tracer.TraceAsync(new Pipeline("test", [.. steps]), Document.Create("d", text), at, CancellationToken.None).GetAwaiter().GetResult();

    private static PipelineStep.Branch Branch(string word, int otherwise, string label) => new(new FakeCondition(word), otherwise, label);

    private static PipelineStep.Call Call(string label, Func<Document, StageResult> process, int? fallback = null, FailurePolicy onError = FailurePolicy.Quarantine) =>
        new(new PipelineStage(label, "fake", "fakes", new FakeStage(process), onError, NullLogger.Instance), fallback);
}
