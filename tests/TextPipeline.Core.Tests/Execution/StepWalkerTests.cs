using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.Tests.Execution;

/// <summary>Which way documents take: conditions, groups, switches and fallbacks.</summary>
public sealed class StepWalkerTests
{
    private static readonly FakeStage Failing = new(_ => StageResult.Fail("broken", "it broke"));

    [Theory]
    [InlineData("+", "+ a b c d")]
    [InlineData("-", "- a d")]
    public async Task Start_Group_IsTakenWhereItsConditionHolds(string text, string expected) => Assert.Equal(
        expected, await Walk.Through("stages: [a, { group: g, when: +, stages: [b, c] }, d]", text + " "));

    [Fact]
    public async Task Start_NestedGroups_NeedEachCondition() => Assert.Equal(
        "x a c d", await Walk.Through("stages: [{ group: g, when: x, stages: [a, { group: h, when: y, stages: [b] }, c] }, d]", "x "));

    [Fact]
    public async Task Start_StageWithFalseCondition_IsPassedOver() => Assert.Equal(
        "a c", await Walk.Through("stages: [a, { use: b, when: 'false' }, { use: c, when: 'true' }]", ""));

    [Theory]
    [InlineData("1", "1 one end")]
    [InlineData("2", "2 two end")]
    [InlineData("12", "12 one end")]
    [InlineData("3", "3 other end")]
    [InlineData("0", "0 end")]
    public async Task Start_Switch_TakesTheFirstCaseThatHolds(string text, string expected) => Assert.Equal(
        expected,
        await Walk.Through(
            "stages: [{ switch: [{ when: '1', stages: [one] }, { when: '2', stages: [two] }, { when: '0', stages: [] }, { stages: [other] }] }, end]", text + " "));

    [Fact]
    public async Task Start_SwitchWithoutDefault_GoesOnWhereNoCaseHolds() => Assert.Equal(
        "x end", await Walk.Through("stages: [{ switch: [{ when: '1', stages: [one] }, { when: '2', stages: [two] }] }, end]", "x "));

    // A stage before the switch decides what later conditions see, a stage inside a case what later cases do not.
    [Fact]
    public async Task Start_ConditionAfterAChange_SeesTheChange() => Assert.Equal(
        "mark one end", await Walk.Through("stages: [mark, { switch: [{ when: mark, stages: [one] }, { when: one, stages: [two] }] }, end]", ""));

    [Fact]
    public async Task Start_ConditionThatThrows_QuarantinesTheDocument()
    {
        Assert.Equal("Quarantined b condition_failed: when: fake: it throws", await Walk.Through("stages: [a, { use: b, when: throws }]", ""));
        Assert.Equal("Quarantined case in line 1 condition_failed: when: fake: it throws", await Walk.Through("stages: [{ switch: [{ when: throws, stages: [a] }] }]", ""));
    }

    [Fact]
    public async Task Start_FailureWithFallback_GoesOnFromTheDocumentAsItWas() => Assert.Equal(
        "a c d e", await Walk.Through("stages: [a, { use: b, on_error: [c, d] }, e]", "", ("b", Failing)));

    [Fact]
    public async Task Start_SuccessWithFallback_PassesItOver() => Assert.Equal("a b e", await Walk.Through("stages: [a, { use: b, on_error: [c, d] }, e]", ""));

    [Fact]
    public async Task Start_FallbackThatFails_TakesItsOwnPolicy()
    {
        Assert.Equal("Quarantined c broken: it broke", await Walk.Through("stages: [{ use: b, on_error: [c] }, e]", "", ("b", Failing), ("c", Failing)));
        Assert.Equal("Halted c broken: it broke", await Walk.Through("stages: [{ use: b, on_error: [{ use: c, on_error: halt }] }, e]", "", ("b", Failing), ("c", Failing)));
        Assert.Equal("e [c: broken]", await Walk.Through("stages: [{ use: b, on_error: [{ use: c, on_error: pass_through }] }, e]", "", ("b", Failing), ("c", Failing)));
        Assert.Equal("d e", await Walk.Through("stages: [{ use: b, on_error: [{ use: c, on_error: [d] }] }, e]", "", ("b", Failing), ("c", Failing)));
    }

    [Fact]
    public async Task Start_BatchStageFails_FallbackIsTakenByTheGuiltyAlone()
    {
        var batch = new FakeBatchStage(document => document.Id == "a" ? throw new InvalidOperationException("no luck") : StageResult.Emit(document.Apply(TextEdit.Insert(0, "batch ", "visited"))));
        TextPipeline.Core.Execution.StepWalker walker = Walk.CreateWalker("stages: [{ use: b, on_error: [c] }, e]", ("b", batch));
        foreach (string id in (string[])["a", "z"])
        {
            await walker.StartAsync(new(Document.Create(id, ""), id[0]), TestContext.Current.CancellationToken);
        }

        await walker.MeetAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["c e", "batch e"], walker.Ends.Select(end => end.Document.Document.Text.Trim()));
    }

    [Fact]
    public async Task Start_ChildrenOfASplit_TakeTheirOwnWays()
    {
        var split = new FakeStage(document => StageResult.Split(document.Derive("1", "left "), document.Derive("2", "right ")));
        Assert.Equal("left b d\nright c d", await Walk.Through("stages: [a, { switch: [{ when: left, stages: [b] }, { when: right, stages: [c] }] }, d]", "", ("a", split)));
    }

    [Fact]
    public void Policies_OfEveryName_AreKnown() => Assert.All(FailurePolicies.Names, name => Assert.Equal(name, FailurePolicies.NameOf(FailurePolicies.Parse(name)!.Value)));
}
