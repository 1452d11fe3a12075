using TextPipeline.Core.Execution;

namespace TextPipeline.Core.Tests.Execution;

/// <summary>Calls that go on past their time limit.</summary>
public sealed class LostThreadsTests
{
    [Fact]
    public async Task Add_CallThatEndsAtOnce_IsNotLost()
    {
        var lost = new LostThreads(most: 0);
        await lost.AddAsync(Task.Delay(5, TestContext.Current.CancellationToken), "a");
        await lost.AddAsync(Task.FromException(new FormatException()), "a");

        Assert.Equal(0, lost.Count);
    }

    [Fact]
    public async Task Add_CallThatComesBackLater_IsCountedOutAgain()
    {
        var lost = new LostThreads(most: 1);
        var first = new TaskCompletionSource();
        await lost.AddAsync(first.Task, "a");
        Assert.Equal(1, lost.Count);

        first.SetResult();
        await lost.AddAsync(new TaskCompletionSource().Task, "a");

        Assert.Equal(1, lost.Count);
    }

    [Fact]
    public async Task Add_OneTooMany_EndsTheRun()
    {
        var lost = new LostThreads(most: 2);
        await lost.AddAsync(new TaskCompletionSource().Task, "a");
        await lost.AddAsync(new TaskCompletionSource().Task, "b");

        RunAbortedException exception = await Assert.ThrowsAsync<RunAbortedException>(() => lost.AddAsync(new TaskCompletionSource().Task, "c"));

        Assert.Equal(
            "error TP3601: the stage 'c' went on after its timeout on 3 documents, more than --max-lost-threads 2, and cannot be ended in this process; go on with --isolation process",
            exception.Diagnostic.ToString());
    }
}
