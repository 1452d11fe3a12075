using System.Collections.Immutable;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.Execution;

/// <summary>One worker: takes batches through decoding, the stages and encoding. Not for concurrent use.</summary>
/// <remarks>
/// A document goes through all its stages before the next one starts, so that it is still in the processor's cache. Only a stage that takes several
/// documents at once makes a halt where the batch's documents meet.
/// </remarks>
internal sealed class BatchProcessor
{
    private readonly IRecordDecoder _decoder;
    private readonly IDocumentEncoder _encoder;
    private readonly OutputBuffers _buffers;
    private readonly StageCaller[] _stages;
    private readonly List<int> _segmentEnds;

    public BatchProcessor(Pipeline pipeline, IRecordDecoder decoder, IDocumentEncoder encoder, OutputBuffers buffers)
    {
        _decoder = decoder;
        _encoder = encoder;
        _buffers = buffers;
        _stages = [.. pipeline.Stages.Select(entry => new StageCaller(pipeline.Name, entry))];
        _segmentEnds = [.. Enumerable.Range(0, _stages.Length).Where(i => _stages[i].IsBatch), _stages.Length];
    }

    /// <summary>What each stage did so far, in the order of the pipeline.</summary>
    public IEnumerable<StageTally> Tallies => _stages.Select(stage => stage.Tally);

    private readonly record struct Item(Document Document, int Record);

    public async ValueTask<BatchResult> ProcessAsync(RecordBatch batch, CancellationToken cancellationToken)
    {
        var result = new BatchResult(batch, _buffers);
        var sources = new DecodedRecord[_segmentEnds.Count > 1 ? batch.Records.Count : 1];
        List<Item> gathered = [];
        for (int i = 0; i < batch.Records.Count && !IsHalted(result); i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            InputRecord record = batch.Records[i];
            if (!_decoder.TryDecode(record, batch.Bytes(record), out DecodedRecord source, out InputFault? fault))
            {
                var ending = new Ending(Ending.InputStage, fault.Reason, fault.Message, null);
                result.Outcomes.Add(new Outcome(i, OutcomeKind.Quarantined, record.FallbackId, 0, 0, 0, ending));
                continue;
            }

            result.Ids[i] = source.Document.Id;
            sources[i % sources.Length] = source;
            await AdvanceAsync(new Item(source.Document, i), 0, _segmentEnds[0], result, sources, gathered, cancellationToken).ConfigureAwait(false);
        }

        if (_segmentEnds.Count > 1)
        {
            await MeetAsync(gathered, result, sources, cancellationToken).ConfigureAwait(false);
        }

        return result;
    }

    // Documents meet at each batch stage and go on one by one to the next.
    private async ValueTask MeetAsync(List<Item> items, BatchResult result, DecodedRecord[] sources, CancellationToken cancellationToken)
    {
        for (int segment = 0; segment + 1 < _segmentEnds.Count; segment++)
        {
            int stage = _segmentEnds[segment];
            ImmutableArray<StageResult> verdicts =
                await _stages[stage].CallBatchAsync([.. items.Select(item => item.Document)], cancellationToken).ConfigureAwait(false);
            List<Item> gathered = [];
            for (int i = 0; i < items.Count; i++)
            {
                foreach (Document next in Follow(verdicts[i], items[i], stage, result))
                {
                    await AdvanceAsync(items[i] with { Document = next }, stage + 1, _segmentEnds[segment + 1], result, sources, gathered, cancellationToken)
                        .ConfigureAwait(false);
                }
            }

            items = gathered;
        }

        // Stages before a meeting end documents earlier than stages after it; the order of the input is what counts. The sort is stable.
        List<Outcome> ordered = [.. result.Outcomes.OrderBy(outcome => outcome.Record)];
        result.Outcomes.Clear();
        result.Outcomes.AddRange(ordered);
    }

    private async ValueTask AdvanceAsync(
        Item item, int stage, int end, BatchResult result, DecodedRecord[] sources, List<Item> gathered, CancellationToken cancellationToken)
    {
        for (; stage < end; stage++)
        {
            StageResult verdict = await _stages[stage].CallAsync(item.Document, cancellationToken).ConfigureAwait(false);
            if (verdict is StageResult.Emitted emitted)
            {
                item = item with { Document = emitted.Document };
                continue;
            }

            foreach (Document next in Follow(verdict, item, stage, result))
            {
                await AdvanceAsync(item with { Document = next }, stage + 1, end, result, sources, gathered, cancellationToken).ConfigureAwait(false);
            }

            return;
        }

        if (end < _stages.Length)
        {
            gathered.Add(item);
            return;
        }

        int start = result.Output.WrittenCount;
        int beside = _encoder.Encode(item.Document, sources[item.Record % sources.Length], result.Output);
        result.Outcomes.Add(new Outcome(item.Record, OutcomeKind.Written, item.Document.Id, start, result.Output.WrittenCount - start, beside, null));
    }

    /// <summary>The documents that go on after a verdict; an ending is noted in the result.</summary>
    private ImmutableArray<Document> Follow(StageResult verdict, Item item, int stage, BatchResult result)
    {
        StageCaller caller = _stages[stage];
        switch (verdict)
        {
            case StageResult.Emitted emitted:
                return [emitted.Document];
            case StageResult.SplitUp split:
                return split.Documents;
            case StageResult.Dropped dropped:
                End(OutcomeKind.Dropped, new Ending(caller.Label, dropped.Reason, "", null));
                return [];
            case StageResult.Failed failed when caller.OnError == Definitions.FailurePolicy.PassThrough:
                return [item.Document.With(MetadataKeys.Warnings, item.Document.Metadata.GetValueOrDefault(MetadataKeys.Warnings, []).Add($"{caller.Label}: {failed.Reason}"))];
            case StageResult.Failed failed:
                OutcomeKind kind = caller.OnError == Definitions.FailurePolicy.Halt ? OutcomeKind.Halted : OutcomeKind.Quarantined;
                End(kind, new Ending(caller.Label, failed.Reason, failed.Message, failed.Exception?.ToString()));
                return [];
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        void End(OutcomeKind kind, Ending ending) => result.Outcomes.Add(new Outcome(item.Record, kind, item.Document.Id, 0, 0, 0, ending));
    }

    private static bool IsHalted(BatchResult result) => result.Outcomes.Count > 0 && result.Outcomes[^1].Kind == OutcomeKind.Halted;
}
