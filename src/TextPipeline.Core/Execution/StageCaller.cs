using System.Collections.Immutable;
using System.Diagnostics;
using TextPipeline.Core.Definitions;
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

    public StageCaller(string pipelineName, PipelineStage entry)
    {
        _entry = entry;
        _batch = entry.Stage as IBatchStage;
        _context = new RunStageContext(pipelineName, entry, Tally);
    }

    public string Label => _entry.Label;

    public FailurePolicy OnError => _entry.OnError;

    public bool IsBatch => _batch is not null;

    public StageTally Tally { get; } = new();

    /// <summary>Calls the stage on one document. Never null, and never throws but for the run's own cancellation.</summary>
    public async ValueTask<StageResult> CallAsync(Document document, CancellationToken cancellationToken)
    {
        long started = Stopwatch.GetTimestamp();
        StageResult? result;
        try
        {
            ValueTask<StageResult> pending = _entry.Stage.ProcessAsync(document, _context, cancellationToken);
            result = pending.IsCompletedSuccessfully ? pending.Result : await pending.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            result = FromException(exception);
        }

        Tally.Ticks += Stopwatch.GetTimestamp() - started;
        return Count(document, result);
    }

    /// <summary>Calls the stage on several documents. Where that fails, the documents that it fails on are found by halving, and only they fail.</summary>
    public async ValueTask<ImmutableArray<StageResult>> CallBatchAsync(ImmutableArray<Document> documents, CancellationToken cancellationToken)
    {
        long started = Stopwatch.GetTimestamp();
        var results = ImmutableArray.CreateBuilder<StageResult>(documents.Length);
        await CallPartAsync(documents, results, cancellationToken).ConfigureAwait(false);
        Tally.Ticks += Stopwatch.GetTimestamp() - started;
        for (int i = 0; i < results.Count; i++)
        {
            results[i] = Count(documents[i], results[i]);
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

            failure = StageResult.Fail("wrong_result_count", $"the stage gave {(given.IsDefault ? 0 : given.Length)} results for {part.Length} documents");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            failure = FromException(exception);
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

    private StageResult Count(Document document, StageResult? result)
    {
        Tally.Entered++;
        switch (result)
        {
            case StageResult.Emitted emitted when string.Equals(emitted.Document.Id, document.Id, StringComparison.Ordinal):
                Tally.Emitted++;
                return result;
            case StageResult.Emitted emitted:
                Tally.Failed++;
                return StageResult.Fail("identity_changed", $"the stage gave a document with the id '{emitted.Document.Id}' for '{document.Id}'; derive a document with Document.Derive and split");
            case StageResult.SplitUp split:
                Tally.Split++;
                Tally.Children += split.Documents.Length;
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

    private static StageResult FromException(Exception exception) =>
        StageResult.Fail("exception", $"{exception.GetType().Name}: {exception.Message}", exception);
}
