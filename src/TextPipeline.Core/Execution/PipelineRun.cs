using System.Diagnostics;
using System.Threading.Channels;
using TextPipeline.Core.Execution.Figures;
using TextPipeline.Core.Execution.Records;
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
    private static readonly TimeSpan EndWithin = TimeSpan.FromSeconds(2);

    private readonly Pipeline _pipeline;
    private readonly RunSettings _settings;
    private readonly BatchSize _size = new();
    private readonly BatchProcessor[] _processors;

    public PipelineRun(Pipeline pipeline, RunSettings settings)
    {
        _pipeline = pipeline;
        _settings = settings;
        var buffers = new OutputBuffers();
        _processors = [.. Enumerable.Range(0, settings.Workers)
            .Select(_ => new BatchProcessor(pipeline, new RecordDecoder(settings.Input), settings.Encoder, buffers))];
    }

    private sealed record Work(RecordBatch Batch, TaskCompletionSource<BatchResult> Done);

    /// <summary>Runs to the end of the inputs, or to a halt.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public async Task<RunSummary> ExecuteAsync(IDocumentSink sink, IRunRecorder recorder, CancellationToken cancellationToken)
    {
        long started = Stopwatch.GetTimestamp();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ordered = Channel.CreateBounded<Task<BatchResult>>(_settings.Workers + 2);
        var work = Channel.CreateBounded<Work>(_settings.Workers + 2);
        Task reader = Task.Factory.StartNew(() => Read(ordered.Writer, work.Writer, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Task[] workers = [.. _processors.Select(processor => Task.Run(() => WorkAsync(processor, work.Reader, stop.Token), CancellationToken.None))];
        using var committer = new Committer(sink, recorder, new RunFigures(_pipeline.Stages.Select(entry => entry.Label), _pipeline.Secrets));
        try
        {
            await CommitAsync(committer, sink, ordered.Reader, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // At the end of the inputs all have ended already. After a halt, a reader may wait for a pipe and a stage may not heed its token.
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAny(Task.WhenAll([reader, .. workers]), Task.Delay(EndWithin, CancellationToken.None)).ConfigureAwait(false);
        }

        DateTimeOffset ended = DateTimeOffset.UtcNow;
        return new RunSummary(committer.Ledger, committer.Figures, committer.Halt, Stopwatch.GetElapsedTime(started))
        {
            Pipeline = _pipeline.Name,
            Files = _settings.Files,
            Started = ended - Stopwatch.GetElapsedTime(started),
            Ended = ended,
        };
    }

    private void Read(ChannelWriter<Task<BatchResult>> ordered, ChannelWriter<Work> work, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            foreach (RecordBatch batch in new RecordReader(_settings.Files, _settings.Input, _size, _settings.StandardInput).Read())
            {
                var item = new Work(batch, new TaskCompletionSource<BatchResult>(TaskCreationOptions.RunContinuationsAsynchronously));
                Put(ordered, item.Done.Task, cancellationToken);
                Put(work, item, cancellationToken);
            }
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        ordered.TryComplete(failure);
        work.TryComplete(failure);
    }

    // The reader has a thread of its own, because files are read without waiting.
    private static void Put<T>(ChannelWriter<T> channel, T item, CancellationToken cancellationToken)
    {
        while (!channel.TryWrite(item))
        {
            if (!channel.WaitToWriteAsync(cancellationToken).AsTask().GetAwaiter().GetResult())
            {
                throw new OperationCanceledException(cancellationToken);
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
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

    private static async Task CommitAsync(Committer committer, IDocumentSink sink, ChannelReader<Task<BatchResult>> ordered, CancellationToken cancellationToken)
    {
        await foreach (Task<BatchResult> pending in ordered.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            using BatchResult result = await pending.WaitAsync(cancellationToken).ConfigureAwait(false);
            if (!committer.Commit(result))
            {
                return;
            }

            if (!ordered.TryPeek(out Task<BatchResult>? next) || !next.IsCompleted)
            {
                sink.Flush();
            }
        }
    }
}
