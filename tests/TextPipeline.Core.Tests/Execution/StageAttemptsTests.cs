namespace TextPipeline.Core.Tests.Execution;

/// <summary>Time limits and retries.</summary>
public sealed class StageAttemptsTests
{
    [Fact]
    public async Task Call_StageThatHeedsItsToken_EndsAtTheTimeLimit()
    {
        bool cancelled = false;
        var slow = new FakeAsyncStage(async (document, token) =>
        {
            try
            {
                await Task.Delay(Timeout.Infinite, token);
            }
            finally
            {
                cancelled = token.IsCancellationRequested;
            }

            return StageResult.Emit(document);
        });

        Assert.Equal("Quarantined a timeout: the stage took longer than 20ms", await Walk.Through("stages: [{ use: a, timeout: 20ms }]", "", ("a", slow)));
        Assert.True(SpinWait.SpinUntil(() => cancelled, TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task Call_StageThatDoesNotHeedItsToken_IsLeftBehind()
    {
        using var release = new ManualResetEventSlim();
        var stuck = new FakeStage(document =>
        {
            release.Wait(TimeSpan.FromSeconds(30), CancellationToken.None);
            return StageResult.Emit(document);
        });

        Assert.Equal("b", await Walk.Through("stages: [{ use: a, timeout: 20ms, on_error: [b] }]", "", ("a", stuck)));
        release.Set();
    }

    [Fact]
    public async Task Call_StageWithinItsTime_IsNotDisturbed()
    {
        var quick = new FakeAsyncStage(async (document, token) =>
        {
            await Task.Delay(1, token);
            return StageResult.Emit(document);
        });

        Assert.Equal("x", await Walk.Through("stages: [{ use: a, timeout: 1m }]", "x", ("a", quick)));
        Assert.Equal("Quarantined a exception: FormatException: no luck", await Walk.Through("stages: [{ use: a, timeout: 1m }]", "x", ("a", new FakeStage(_ => throw new FormatException("no luck")))));
    }

    [Theory]
    [InlineData(1, "x")]
    [InlineData(3, "x")]
    [InlineData(4, "Quarantined a busy: attempt 3")]
    public async Task Call_Retry_TriesAsOftenAsAllowed(int succeedsAt, string expected)
    {
        int calls = 0;
        var stage = new FakeStage(document => ++calls >= succeedsAt ? StageResult.Emit(document) : StageResult.Fail("busy", $"attempt {calls}"));

        Assert.Equal(expected, await Walk.Through("stages: [{ use: a, retry: { attempts: 3, backoff: 0s } }]", "x", ("a", stage)));
        Assert.Equal(Math.Min(3, succeedsAt), calls);
    }

    [Theory]
    [InlineData("busy", 3)]
    [InlineData("exception", 3)]
    [InlineData("wrong", 1)]
    public async Task Call_RetryOnSomeReasons_LeavesOthers(string reason, int expectedCalls)
    {
        int calls = 0;
        var stage = new FakeStage(_ =>
        {
            calls++;
            return reason == "exception" ? throw new FormatException("no luck") : StageResult.Fail(reason, "no luck");
        });

        await Walk.Through("stages: [{ use: a, retry: { attempts: 3, backoff: 0s, on: [busy, exception] } }]", "x", ("a", stage));

        Assert.Equal(expectedCalls, calls);
    }

    [Fact]
    public async Task Call_RetryAfterTimeout_CountsEachAttemptOnItsOwn()
    {
        int calls = 0;
        var stage = new FakeAsyncStage(async (document, token) =>
        {
            await Task.Delay(++calls == 1 ? Timeout.Infinite : 0, token);
            return StageResult.Emit(document);
        });
        TextPipeline.Core.Execution.StepWalker walker = Walk.CreateWalker("stages: [{ use: a, timeout: 500ms, retry: { attempts: 2, backoff: 0s, on: [timeout] } }]", ("a", stage));

        await walker.StartAsync(new(Document.Create("a", "x"), 0), TestContext.Current.CancellationToken);

        Assert.Null(Assert.Single(walker.Ends).Ending);
        TextPipeline.Core.Execution.StageTally tally = Assert.Single(walker.TakeTallies());
        Assert.Equal((1L, 1L, 1L), (tally.Entered, tally.Emitted, tally.Retries));
        Assert.Equal(0, Assert.Single(walker.TakeTallies()).Entered);
    }

    [Fact]
    public async Task Call_RunIsCancelled_DoesNotWaitForTheNextAttempt()
    {
        using var cancellation = new CancellationTokenSource();
        TextPipeline.Core.Execution.StepWalker walker = Walk.CreateWalker(
            "stages: [{ use: a, retry: { attempts: 100, backoff: 1h, max_backoff: 1h } }]", ("a", new FakeStage(_ => StageResult.Fail("busy", "busy"))));

        Task walk = walker.StartAsync(new(Document.Create("a", "x"), 0), cancellation.Token).AsTask();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => walk);
        Assert.Empty(walker.Ends);
    }
}
