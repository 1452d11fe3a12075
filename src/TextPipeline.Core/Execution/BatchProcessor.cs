using System.Collections.Immutable;
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
    private readonly int _worker;
    private readonly InFlightMap? _inFlight;

    /// <param name="pipeline">The pipeline.</param>
    /// <param name="decoder">Makes documents of records.</param>
    /// <param name="encoder">Makes bytes of documents.</param>
    /// <param name="buffers">What the bytes are put in.</param>
    /// <param name="worker">The worker's number, from 0.</param>
    /// <param name="inFlight">Where it notes what it has in hands; null for nowhere.</param>
    public BatchProcessor(Pipeline pipeline, RecordDecoder decoder, IDocumentEncoder encoder, OutputBuffers buffers, int worker = 0, InFlightMap? inFlight = null)
    {
        _decoder = decoder;
        _encoder = encoder;
        _buffers = buffers;
        _worker = worker;
        _inFlight = inFlight;
        _walker = new StepWalker(pipeline);
    }

    public async ValueTask<BatchResult> ProcessAsync(RecordBatch batch, CancellationToken cancellationToken)
    {
        var result = new BatchResult(batch, _buffers);
        var sources = new DecodedRecord[_walker.HasMeetings ? batch.Records.Count : 1];
        if (_walker.HasMeetings && batch.Records is [var first, ..])
        {
            InputRecord last = batch.Records[^1];
            _inFlight?.Enter(_worker, new RecordRange(first.File.Index, first.Offset, last.File.Index, last.Offset));
        }

        for (int i = 0; i < batch.Records.Count && !IsHalted(result); i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            InputRecord record = batch.Records[i];
            if (!_walker.HasMeetings)
            {
                _inFlight?.Enter(_worker, new RecordRange(record.File.Index, record.Offset, record.File.Index, record.Offset));
            }

            if (!_decoder.TryDecode(record, batch.Bytes(record), out DecodedRecord source, out InputFault? fault))
            {
                var ending = new Ending(Ending.InputStage, fault.Reason, fault.Message, null);
                result.Outcomes.Add(new Outcome(i, OutcomeKind.Quarantined, record.FallbackId, 0, 0, 0, ending));
                continue;
            }

            result.Ids[i] = source.Document.Id;
            sources[i % sources.Length] = source;
            await _walker.StartAsync(new WalkingDocument(source.Document, i), cancellationToken).ConfigureAwait(false);
            Take(result, sources);
        }

        if (_walker.HasMeetings)
        {
            await _walker.MeetAsync(cancellationToken).ConfigureAwait(false);
            Take(result, sources);

            // Documents that never meet end earlier than those that do; the order of the input is what counts.
            result.Outcomes.Sort(Outcome.InOrder);
        }

        _inFlight?.Leave(_worker);
        result.Tallies = _walker.TakeTallies();
        return result;
    }

    // What has come to an end is encoded at once, while it is still in the cache.
    private void Take(BatchResult result, DecodedRecord[] sources)
    {
        foreach (WalkEnd end in _walker.Ends)
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

        _walker.Ends.Clear();
    }

    private static bool IsHalted(BatchResult result) => result.Outcomes.Count > 0 && result.Outcomes[^1].Kind == OutcomeKind.Halted;
}
