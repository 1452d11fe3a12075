using System.Collections.Immutable;
using System.Diagnostics;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Execution.Isolation;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.Execution;

/// <summary>
/// The one wrapper around a stage: it times, counts and catches, and turns every way to go wrong into a failure with a reason. Serves one worker.
/// </summary>
internal sealed class StageCaller
{
    private readonly PipelineStage _entry;
    private readonly IBatchStage? _batch;
    private readonly RunStageContext _context;
    private readonly StageAttempts _attempts;
    private readonly IStageObserver? _observer;
    private readonly List<long> _batchTicks = [];

    public StageCaller(string pipelineName, PipelineStage entry, LostThreads lost, IStageObserver? observer = null)
    {
        _observer = observer;
        _entry = entry;
        _batch = entry.Stage as IBatchStage;
        _context = new RunStageContext(pipelineName, entry);
        _attempts = new StageAttempts(entry, _context, lost);
    }

    public string Label => _entry.Label;

    public FailurePolicy OnError => _entry.OnError;

    public bool IsBatch => _batch is not null;

    /// <summary>What the stage did since it was last taken.</summary>
    public StageTally Tally => _context.Tally;

    /// <summary>What the stage did since the last call.</summary>
    public StageTally TakeTally()
    {
        StageTally taken = _context.Tally;
        _context.Tally = new StageTally();
        return taken;
    }

    /// <summary>How long the last document took, in ticks of <see cref="Stopwatch"/>.</summary>
    public long LastTicks { get; private set; }

    /// <summary>How long each document of the last batch took; its share where they were taken together.</summary>
    public IReadOnlyList<long> BatchTicks => _batchTicks;

    /// <summary>Calls the stage on one document. Never null, and never throws but for the end of the run.</summary>
    public async ValueTask<StageResult> CallAsync(Document document, CancellationToken cancellationToken)
    {
        long started = Stopwatch.GetTimestamp();
        StageResult? result = await _attempts.CallAsync(document, cancellationToken).ConfigureAwait(false);
        long elapsed = Stopwatch.GetTimestamp() - started;
        Spent(elapsed);
        Tally.Retries += _attempts.TakeRetries();
        StageResult verdict = Count(document, result);
        _observer?.Called(_entry, document, verdict, Stopwatch.GetElapsedTime(0, elapsed));
        return verdict;
    }

    /// <summary>Calls the stage on several documents. Where that fails, the documents that it fails on are found by halving, and only they fail.</summary>
    public async ValueTask<ImmutableArray<StageResult>> CallBatchAsync(ImmutableArray<Document> documents, CancellationToken cancellationToken)
    {
        _batchTicks.Clear();
        if (_entry.Retry is not null || _entry is { Timeout: not null, Stage: not ProcessStage })
        {
            return await CallEachAsync(documents, cancellationToken).ConfigureAwait(false);
        }

        long started = Stopwatch.GetTimestamp();
        var results = ImmutableArray.CreateBuilder<StageResult>(documents.Length);
        await CallPartAsync(documents, results, cancellationToken).ConfigureAwait(false);
        long share = (Stopwatch.GetTimestamp() - started) / Math.Max(1, documents.Length);
        for (int i = 0; i < results.Count; i++)
        {
            Spent(share);
            _batchTicks.Add(share);
            results[i] = Count(documents[i], results[i]);
            _observer?.Called(_entry, documents[i], results[i], Stopwatch.GetElapsedTime(0, share));
        }

        return results.MoveToImmutable();
    }

    // A limit on one document can only be held where it is alone.
    private async ValueTask<ImmutableArray<StageResult>> CallEachAsync(ImmutableArray<Document> documents, CancellationToken cancellationToken)
    {
        var results = ImmutableArray.CreateBuilder<StageResult>(documents.Length);
        foreach (Document document in documents)
        {
            results.Add(await CallAsync(document, cancellationToken).ConfigureAwait(false));
            _batchTicks.Add(LastTicks);
        }

        return results.MoveToImmutable();
    }

    private async ValueTask CallPartAsync(ImmutableArray<Document> part, ImmutableArray<StageResult>.Builder results, CancellationToken cancellationToken)
    {
        if (part.IsEmpty)
        {
            return;
        }

        StageResult failure;
        try
        {
            ImmutableArray<StageResult> given = await _batch!.ProcessBatchAsync(part, _context, cancellationToken).ConfigureAwait(false);
            if (!given.IsDefault && given.Length == part.Length)
            {
                results.AddRange(given);
                return;
            }

            failure = StageAttempts.WrongCount(given, part.Length);
        }
        catch (Exception exception) when (!StageAttempts.EndsTheRun(exception, cancellationToken))
        {
            failure = StageAttempts.FromException(exception);
        }

        if (part.Length == 1)
        {
            results.Add(failure);
            return;
        }

        int middle = part.Length / 2;
        await CallPartAsync(part[..middle], results, cancellationToken).ConfigureAwait(false);
        await CallPartAsync(part[middle..], results, cancellationToken).ConfigureAwait(false);
    }

    private void Spent(long ticks)
    {
        LastTicks = ticks;
        Tally.Ticks += ticks;
        Tally.Durations.Record(ticks);
    }

    private StageResult Count(Document document, StageResult? result)
    {
        Tally.Entered++;
        if (_entry.Guard is { } guard && result is not null)
        {
            result = StageGuard.Check(guard, document, result) ?? result;
        }

        switch (result)
        {
            case StageResult.Emitted emitted when string.Equals(emitted.Document.Id, document.Id, StringComparison.Ordinal):
                Tally.Emitted++;
                CountEdits(document, emitted.Document);
                return result;
            case StageResult.Emitted emitted:
                Tally.Failed++;
                return StageResult.Fail("identity_changed", $"the stage gave a document with the id '{emitted.Document.Id}' for '{document.Id}'; derive a document with Document.Derive and split");
            case StageResult.SplitUp split:
                Tally.Split++;
                Tally.Children += split.Documents.Length;
                foreach (Document child in split.Documents)
                {
                    CountEdits(document, child);
                }

                return result;
            case StageResult.Dropped:
                Tally.Dropped++;
                return result;
            case StageResult.Failed:
                Tally.Failed++;
                return result;
            default:
                Tally.Failed++;
                return StageResult.Fail("null_result", "the stage gave null instead of a result");
        }
    }

    // Changes only ever grow, but for a child, which begins with none.
    private void CountEdits(Document before, Document after)
    {
        ImmutableArray<TextChange> changes = after.Changes;
        bool continues = changes.Length >= before.Changes.Length && string.Equals(after.Id, before.Id, StringComparison.Ordinal);
        for (int i = continues ? before.Changes.Length : 0; i < changes.Length; i++)
        {
            Tally.Edits.Add(changes[i].Reason, 1);
        }
    }
}
