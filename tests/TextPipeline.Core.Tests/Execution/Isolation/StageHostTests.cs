using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution.Isolation;
using TextPipeline.Core.Execution.Isolation.Frames;

namespace TextPipeline.Core.Tests.Execution.Isolation;

/// <summary>The host's side and the child's side of a channel with each other.</summary>
public sealed class StageHostTests
{
    [Fact]
    public void Ask_EveryVerdict_ComesBack()
    {
        using var talk = new HostedConversation(new FakeStage(document => document.Text switch
        {
            "same" => StageResult.Emit(document),
            "edit" => StageResult.Emit(document.Rewrite("edited \uD800", "edit")),
            "split" => StageResult.Split(document.Derive("1", "one"), document.Derive("2", "two")),
            "drop" => StageResult.Drop("dull"),
            "fail" => StageResult.Fail("busy", "no time", new TimeoutException("late")),
            "null" => null,
            _ => throw new FormatException("no luck"),
        }));
        Assert.True(talk.Greet()!.IsBuilt);

        (ConversationEnd end, ImmutableArray<StageResult> verdicts) = talk.Ask(null, "same", "edit", "split", "drop", "fail", "null", "throw");

        Assert.Equal(ConversationEnd.Answered, end);
        Assert.Equal("same", Assert.IsType<StageResult.Emitted>(verdicts[0]).Document.Text);
        Assert.Equal("edited \uD800", Assert.IsType<StageResult.Emitted>(verdicts[1]).Document.Text);
        Assert.Equal(["d2/1", "d2/2"], Assert.IsType<StageResult.SplitUp>(verdicts[2]).Documents.Select(document => document.Id));
        Assert.Equal("dull", Assert.IsType<StageResult.Dropped>(verdicts[3]).Reason);
        StageResult.Failed failed = Assert.IsType<StageResult.Failed>(verdicts[4]), thrown = Assert.IsType<StageResult.Failed>(verdicts[6]);
        Assert.Equal(("busy", "no time", "System.TimeoutException: late"), (failed.Reason, failed.Message, failed.Exception!.ToString()));
        Assert.Null(verdicts[5]);
        Assert.Equal(("exception", "FormatException: no luck"), (thrown.Reason, thrown.Message));
        Assert.StartsWith("System.FormatException: no luck\n   at ", thrown.Exception!.ToString(), StringComparison.Ordinal);
        Assert.Equal(7, talk.Counters["calls"]);
    }

    [Fact]
    public void Ask_BatchStage_GetsAllAtOnceOrFailsOnAll()
    {
        var sizes = new List<int>();
        using var talk = new HostedConversation(new CountingBatchStage(sizes));
        Assert.Equal(["a"], talk.Greet()!.BatchLabels);

        Assert.Equal((ConversationEnd.Answered, 3), (talk.Ask(null, "x", "y", "z") is var (end, all) ? end : default, all.Length));
        Assert.Equal((ConversationEnd.FailedTogether, 0), (talk.Ask(null, "x", "throw", "z") is var (failing, none) ? failing : default, none.Length));
        Assert.Equal("FormatException: no luck", talk.Host.Failure!.Message);
        Assert.Equal(ConversationEnd.FailedTogether, talk.Ask(null, "x", "short").End);
        Assert.Equal(("wrong_result_count", "the stage gave 1 results for 2 documents"), (talk.Host.Failure!.Reason, talk.Host.Failure.Message));
        Assert.Equal([3, 3, 2], sizes);
    }

    [Fact]
    public void Ask_StageThatHeedsItsToken_GivesItsVerdictItself()
    {
        using var talk = new HostedConversation(new FakeAsyncStage(async (document, token) =>
        {
            await Task.Delay(document.Text == "slow" ? Timeout.Infinite : 0, token);
            return StageResult.Emit(document);
        }));
        talk.Greet();

        (ConversationEnd end, ImmutableArray<StageResult> verdicts) = talk.Ask(TimeSpan.FromMilliseconds(200), "quick", "slow", "quick");

        Assert.Equal(ConversationEnd.Answered, end);
        Assert.Equal("the stage took longer than 200ms", Assert.IsType<StageResult.Failed>(verdicts[1]).Message);
        Assert.IsType<StageResult.Emitted>(verdicts[2]);
    }

    [Fact]
    public void Ask_StageThatDoesNotHeedItsToken_IsEndedAtThatDocument()
    {
        using var release = new ManualResetEventSlim();
        using var talk = new HostedConversation(new FakeStage(document =>
        {
            release.Wait(document.Text == "stuck" ? TimeSpan.FromSeconds(30) : TimeSpan.Zero, CancellationToken.None);
            return StageResult.Emit(document);
        }));
        talk.Greet();

        (ConversationEnd end, ImmutableArray<StageResult> verdicts) = talk.Ask(TimeSpan.FromMilliseconds(100), "a", "b", "stuck", "c");
        release.Set();

        Assert.Equal((ConversationEnd.TimedOut, 2), (end, verdicts.Length));
    }

    [Fact]
    public void Ask_ChildThatEnds_IsEndedAtThatDocument()
    {
        HostedConversation? talk = null;
        using var own = talk = new HostedConversation(new FakeStage(document =>
        {
            if (document.Text == "end")
            {
                talk!.EndChild();
            }

            return StageResult.Emit(document);
        }));
        talk.Greet();

        Assert.Equal((ConversationEnd.Died, 2), (talk.Ask(null, "a", "b", "end", "c") is var (end, verdicts) ? end : default, verdicts.Length));
        Assert.Equal(ConversationEnd.Died, talk.Ask(null, "a").End);
    }

    [Fact]
    public void Ask_ChildThatWritesSomethingElse_IsNoLongerUnderstoodAtThatDocument()
    {
        HostedConversation? talk = null;
        using var own = talk = new HostedConversation(new FakeStage(document =>
        {
            if (document.Text == "print")
            {
                talk!.Garble("hello\n");
            }

            return StageResult.Emit(document);
        }));
        talk.Greet();

        Assert.Equal((ConversationEnd.Garbled, 1), (talk.Ask(null, "a", "print", "c") is var (end, verdicts) ? end : default, verdicts.Length));
        Assert.Equal(
            ("process_died", "the process of the stage was ended, because its answer was no frame: it begins with the byte 104"), (talk.Host.Failure!.Reason, talk.Host.Failure.Message));
    }

    [Fact]
    public void Ask_StageOutOfMemory_BreaksOffBehindItsDocument()
    {
        using var talk = new HostedConversation(new FakeStage(document => document.Text == "big" ? throw new InsufficientMemoryException("no more") : StageResult.Emit(document)));
        talk.Greet();

        (ConversationEnd end, ImmutableArray<StageResult> verdicts) = talk.Ask(null, "a", "big", "c");

        Assert.Equal((ConversationEnd.BrokenOff, 2), (end, verdicts.Length));
        Assert.Equal("InsufficientMemoryException: no more", Assert.IsType<StageResult.Failed>(verdicts[1]).Message);
    }

    [Fact]
    public void Log_LinesOfAStage_ReachItsLogger()
    {
        using var talk = new HostedConversation(new LoggingStage());
        talk.Greet();
        talk.Ask(null, "one", "two");

        Assert.Equal(["a: Warning: built", "a: Information: saw one | System.FormatException: no luck", "a: Information: saw two | System.FormatException: no luck"], talk.Lines);
    }

    [Fact]
    public void Greet_FurtherChild_DoesNotRepeatWhatStagesSayWhenTheyAreBuilt()
    {
        using var talk = new HostedConversation(new LoggingStage());
        talk.Greet(isFirst: false);

        Assert.Empty(talk.Lines);
    }

    [Fact]
    public void Greet_PipelineThatCannotBeBuilt_SaysWhy()
    {
        ImmutableArray<Diagnostic> faults =
        [
            Diagnostic.Error("TP9998", new SourcePosition("p.yaml", 3, 5), "wrong"), Diagnostic.Warning("TP9999", null, "odd"),
        ];
        using var talk = new HostedConversation(new LoggingStage(), faults);

        WorkerReady ready = talk.Greet()!;

        Assert.False(ready.IsBuilt);
        Assert.Equal(faults, ready.Findings);
    }

    private sealed class CountingBatchStage(List<int> sizes) : IBatchStage
    {
        public ValueTask<ImmutableArray<StageResult>> ProcessBatchAsync(ImmutableArray<Document> documents, StageContext context, CancellationToken cancellationToken)
        {
            sizes.Add(documents.Length);
            return documents.Any(document => document.Text == "throw") ? throw new FormatException("no luck")
                : new([.. documents.Where(document => document.Text != "short").Select(StageResult.Emit)]);
        }
    }

    private sealed class LoggingStage : SyncStage
    {
        protected override StageResult Process(Document document, StageContext context)
        {
            context.Logger.LogDebug("not of interest");
            context.Logger.LogInformation(new FormatException("no luck"), "saw {Text}", document.Text);
            return StageResult.Emit(document);
        }
    }
}
