using System.Diagnostics;
using System.Threading.Channels;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.Execution;

/// <summary>
/// Runs documents through a pipeline: one reader, some workers, one writer. Results queue in the order of the input, and the queue is short: where
/// one document takes long, reading waits, and memory stays bounded.
/// </summary>
internal sealed class PipelineRun
{
    /// <summary>How long documents that are in hands may take once a run is asked to stop.</summary>
    private static readonly TimeSpan DrainWithin = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan EndWithin = TimeSpan.FromSeconds(1);

    private readonly Pipeline _pipeline;
    private readonly RunSettings _settings;
    private readonly BatchSize _size;
    private readonly int _batches;
    private readonly BatchProcessor[] _processors;

    public PipelineRun(Pipeline pipeline, RunSettings settings)
    {
        _pipeline = pipeline;
        _settings = settings;

        // One in the hands of each worker, of the reader and of the writer, and two that wait.
        _batches = Math.Min(settings.MaxInFlight, settings.Workers + 4);
        _size = new BatchSize(settings.MaxInFlight / _batches);
        var buffers = new OutputBuffers();
        var lost = new LostThreads(settings.MaxLostThreads);
        _processors = [.. Enumerable.Range(0, settings.Workers)
            .Select(worker => new BatchProcessor(pipeline, settings, buffers, lost, worker))];
    }

    private sealed record Work(RecordBatch Batch, TaskCompletionSource<BatchResult> Done);

    /// <summary>Runs to the end of the inputs, to a halt, or until it is asked to stop; then what was begun is finished, if it does not take long.</summary>
    /// <param name="sink">Where documents are written.</param>
    /// <param name="recorder">Where what became of each is recorded.</param>
    /// <param name="stopToken">Asks it to stop.</param>
    /// <param name="checkpoints">Makes it durable from time to time; null where nothing goes on with it.</param>
    /// <exception cref="IOException">The output cannot be written.</exception>
    /// <exception cref="RunAbortedException">The run cannot go on.</exception>
    public async Task<RunSummary> ExecuteAsync(IDocumentSink sink, IRunRecorder recorder, CancellationToken stopToken, ICheckpoints? checkpoints = null)
    {
        long started = Stopwatch.GetTimestamp();
        using var end = new CancellationTokenSource();

        // One for each batch that may be read and not yet written. Left to the collector: a reader that waits for a pipe may still take one.
        var slots = new SemaphoreSlim(_batches);
        var ordered = Channel.CreateUnbounded<Task<BatchResult>>();
        var work = Channel.CreateUnbounded<Work>();
        RunState state = _settings.State ?? RunState.Of(_pipeline, null);
        _settings.Progress?.Update(state, null);
        Task reader = Task.Factory.StartNew(() => Read(state.Position, slots, ordered.Writer, work.Writer, end.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Task[] workers = [.. _processors.Select(processor => Task.Run(() => WorkAsync(processor, work.Reader, end.Token), CancellationToken.None))];
        using var committer = new Committer(sink, recorder, _settings.Ids ?? new IdRegistry(), state);
        bool isWhole;
        using (stopToken.Register(() => Drain(ordered.Writer, work.Writer, end)))
        {
            try
            {
                isWhole = await CommitAsync(committer, sink, checkpoints, slots, ordered.Reader, end.Token).ConfigureAwait(false);
            }
            finally
            {
                // At the end of the inputs all have ended already. After a halt, a reader may wait for a pipe and a stage may not heed its token.
                await end.CancelAsync().ConfigureAwait(false);
                await Task.WhenAny(Task.WhenAll([reader, .. workers]), Task.Delay(EndWithin, CancellationToken.None)).ConfigureAwait(false);
            }
        }

        RunEnd ending = committer.Halt is not null ? RunEnd.Halted : isWhole && !stopToken.IsCancellationRequested ? RunEnd.Done : RunEnd.Interrupted;
        return new RunSummary(ending, state, committer.Halt, Stopwatch.GetElapsedTime(started)) { Pipeline = _pipeline.Name, Files = _settings.Files };
    }

    // The queues take nothing more; what is in them is done. The reader itself may wait for a pipe and is not waited for.
    private static void Drain(ChannelWriter<Task<BatchResult>> ordered, ChannelWriter<Work> work, CancellationTokenSource end)
    {
        ordered.TryComplete();
        work.TryComplete();
        end.CancelAfter(DrainWithin);
    }

    // The reader has a thread of its own, because files are read without waiting.
    private void Read(InputPosition start, SemaphoreSlim slots, ChannelWriter<Task<BatchResult>> ordered, ChannelWriter<Work> work, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            using IEnumerator<RecordBatch> batches = new RecordReader(_settings.Files, _settings.Input, _size, _settings.StandardInput, start).Read().GetEnumerator();
            while (true)
            {
                slots.Wait(cancellationToken);
                if (!batches.MoveNext())
                {
                    break;
                }

                var item = new Work(batches.Current, new TaskCompletionSource<BatchResult>(TaskCreationOptions.RunContinuationsAsynchronously));
                if (!ordered.TryWrite(item.Done.Task))
                {
                    return;
                }

                if (!work.TryWrite(item))
                {
                    // The queues close one after the other.
                    item.Done.TrySetCanceled(CancellationToken.None);
                    return;
                }
            }
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        ordered.TryComplete(failure);
        work.TryComplete(failure);
    }

    private async Task WorkAsync(BatchProcessor processor, ChannelReader<Work> channel, CancellationToken cancellationToken)
    {
        await foreach (Work work in channel.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            try
            {
                long started = Stopwatch.GetTimestamp();
                BatchResult result = await processor.ProcessAsync(work.Batch, cancellationToken).ConfigureAwait(false);
                _size.Learn(work.Batch.Used, Stopwatch.GetElapsedTime(started));
                work.Done.SetResult(result);
            }
            catch (OperationCanceledException)
            {
                work.Done.TrySetCanceled(CancellationToken.None);
            }
            catch (Exception exception)
            {
                work.Done.SetException(exception);
            }
        }
    }

    // True where everything that was queued is committed.
    private async Task<bool> CommitAsync(
        Committer committer, IDocumentSink sink, ICheckpoints? checkpoints, SemaphoreSlim slots, ChannelReader<Task<BatchResult>> ordered, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (Task<BatchResult> pending in ordered.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                using BatchResult result = await pending.WaitAsync(cancellationToken).ConfigureAwait(false);
                bool goesOn = committer.Commit(result);
                _settings.Progress?.Update(committer.State, result.Batch);
                if (!goesOn)
                {
                    return false;
                }

                checkpoints?.Offer(committer.State);
                if (!ordered.TryPeek(out Task<BatchResult>? next) || !next.IsCompleted)
                {
                    sink.Flush();
                }

                slots.Release();
            }

            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
