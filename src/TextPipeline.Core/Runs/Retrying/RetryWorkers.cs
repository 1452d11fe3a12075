using TextPipeline.Core.Execution;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.Runs.Retrying;

/// <summary>Takes batches of records through a pipeline, some at once, and gives the results in order.</summary>
internal sealed class RetryWorkers
{
    private readonly BatchProcessor[] _processors;

    public RetryWorkers(Pipeline pipeline, RunSettings settings)
    {
        var buffers = new OutputBuffers();
        var lost = new LostThreads(settings.MaxLostThreads);
        _processors = [.. Enumerable.Range(0, settings.Workers).Select(worker => new BatchProcessor(pipeline, settings, buffers, lost, worker))];
    }

    public async IAsyncEnumerable<RetriedRecord> RunAsync(
        IEnumerable<RecordBatch> batches, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (RecordBatch[] round in batches.Chunk(_processors.Length))
        {
            Task<List<RetriedRecord>>[] results = [.. round.Select((batch, worker) => Task.Run(() => ProcessAsync(_processors[worker], batch, cancellationToken), cancellationToken))];
            foreach (List<RetriedRecord> records in await Task.WhenAll(results).ConfigureAwait(false))
            {
                foreach (RetriedRecord record in records)
                {
                    yield return record;
                }
            }
        }
    }

    private static async Task<List<RetriedRecord>> ProcessAsync(BatchProcessor processor, RecordBatch batch, CancellationToken cancellationToken)
    {
        using BatchResult result = await processor.ProcessAsync(batch, cancellationToken).ConfigureAwait(false);
        return [.. batch.Records.Select((record, i) => new RetriedRecord(
            result.Ids[i], batch.Bytes(record).ToArray(), [.. result.Outcomes.Where(outcome => outcome.Record == i).Select(outcome => Keep(outcome, result))]))];
    }

    private static RetriedOutcome Keep(in Outcome outcome, BatchResult result) =>
        new(outcome.Id, outcome.Kind, result.Output.WrittenSpan.Slice(outcome.Start, outcome.Length).ToArray(), outcome.Beside, outcome.Ending);
}
