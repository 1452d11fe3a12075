using System.Collections.Immutable;
using TextPipeline.Core.Execution.Progress;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.Execution;

/// <summary>One worker: takes batches through decoding, the pipeline's steps and encoding. Not for concurrent use.</summary>
/// <remarks>
/// A document goes through all its stages before the next one starts, so that it is still in the processor's cache. Only a stage that takes several
/// documents at once makes a halt where the batch's documents meet.
/// </remarks>
internal sealed class BatchProcessor
{
    private readonly RecordDecoder _decoder;
    private readonly IDocumentEncoder _encoder;
    private readonly OutputBuffers _buffers;
    private readonly StepWalker _walker;
    private readonly Suspects? _suspects;
    private readonly StepWalker? _alone;
    private readonly InFlightMap? _inFlight;
    private readonly int _worker;
    private readonly DocumentSpans? _spans;

    /// <param name="pipeline">The pipeline.</param>
    /// <param name="settings">How the run reads and writes.</param>
    /// <param name="buffers">What the bytes are put in.</param>
    /// <param name="lost">Counts the calls that are left behind.</param>
    /// <param name="worker">The worker's number, from 0.</param>
    public BatchProcessor(Pipeline pipeline, RunSettings settings, OutputBuffers buffers, LostThreads lost, int worker)
    {
        _decoder = new RecordDecoder(settings.Input);
        _encoder = settings.Encoder;
        _buffers = buffers;
        _spans = settings.TracesDocuments ? new DocumentSpans() : null;
        _walker = new StepWalker(pipeline, _spans, lost);
        _suspects = settings.Suspects;
        _alone = _suspects is null ? null : new StepWalker(_suspects.Isolated, _spans, lost);
        _inFlight = settings.InFlight;
        _worker = worker;
    }

    public async ValueTask<BatchResult> ProcessAsync(RecordBatch batch, CancellationToken cancellationToken)
    {
        var result = new BatchResult(batch, _buffers);
        _walker.Ticks = result.Ticks;
        if (_alone is not null)
        {
            _alone.Ticks = result.Ticks;
        }

        var sources = new DecodedRecord[_walker.HasMeetings ? batch.Records.Count : 1];
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
            _spans?.Begin(source.Document.Id);
            sources[i % sources.Length] = source;
            var document = new WalkingDocument(source.Document, i);
            if (_suspects?.Contains(record) == true)
            {
                await _alone!.StartAsync(document, cancellationToken).ConfigureAwait(false);
                await _alone.MeetAsync(cancellationToken).ConfigureAwait(false);
                Take(_alone, result, sources);
                continue;
            }

            _inFlight?.Enter(_worker, RecordRange.Of(record, record));
            await _walker.StartAsync(document, cancellationToken).ConfigureAwait(false);
            Take(_walker, result, sources);
        }

        if (_walker.HasMeetings)
        {
            _inFlight?.Enter(_worker, RecordRange.Of(batch.Records[0], batch.Records[^1]));
            await _walker.MeetAsync(cancellationToken).ConfigureAwait(false);
            Take(_walker, result, sources);

            // Documents that never meet end earlier than those that do; the order of the input is what counts.
            result.Outcomes.Sort(Outcome.InOrder);
        }

        _inFlight?.Leave(_worker);
        _spans?.End();
        result.Tallies = TakeTallies();
        return result;
    }

    private ImmutableArray<StageTally> TakeTallies()
    {
        ImmutableArray<StageTally> tallies = _walker.TakeTallies();
        if (_alone is not null)
        {
            foreach ((StageTally tally, StageTally alone) in tallies.Zip(_alone.TakeTallies()))
            {
                tally.Add(alone);
            }
        }

        return tallies;
    }

    // What has come to an end is encoded at once, while it is still in the cache.
    private void Take(StepWalker walker, BatchResult result, DecodedRecord[] sources)
    {
        foreach (WalkEnd end in walker.Ends)
        {
            (Document document, int record, ImmutableArray<int> place) = end.Document;
            if (end.Ending is not null)
            {
                result.Outcomes.Add(new Outcome(record, end.Kind, document.Id, 0, 0, 0, end.Ending) { Place = place });
                continue;
            }

            int start = result.Output.WrittenCount;
            int beside = _encoder.Encode(document, sources[record % sources.Length], result.Output);
            result.Outcomes.Add(new Outcome(record, OutcomeKind.Written, document.Id, start, result.Output.WrittenCount - start, beside, null) { Place = place });
        }

        walker.Ends.Clear();
    }

    private static bool IsHalted(BatchResult result) => result.Outcomes.Count > 0 && result.Outcomes[^1].Kind == OutcomeKind.Halted;
}
