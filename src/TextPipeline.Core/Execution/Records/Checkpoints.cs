using System.Diagnostics;
using TextPipeline.Core.IO.Outputs;

namespace TextPipeline.Core.Execution.Records;

/// <summary>
/// Makes what a run did durable from time to time. What is written is handed to the system on the writer's thread; waiting for the disk and the line in the
/// journal are another thread's work meanwhile. Only a line in the journal makes a checkpoint, and it is written last.
/// </summary>
internal sealed class Checkpoints : ICheckpoints
{
    private readonly Journal _journal;
    private readonly RunRecords _records;
    private readonly IDocumentSink _sink;
    private readonly TimeSpan _interval;
    private long _last = Stopwatch.GetTimestamp();
    private Task _pending = Task.CompletedTask;

    /// <param name="journal">Takes a line for each.</param>
    /// <param name="records">Made durable with the output.</param>
    /// <param name="sink">The output.</param>
    /// <param name="interval">How long at least from one to the next.</param>
    public Checkpoints(Journal journal, RunRecords records, IDocumentSink sink, TimeSpan interval)
    {
        _journal = journal;
        _records = records;
        _sink = sink;
        _interval = interval;
    }

    /// <summary>Takes a checkpoint where it is time for one and the disk has done the last.</summary>
    /// <exception cref="IOException">The last one could not be taken.</exception>
    public void Offer(RunState state)
    {
        if (!_pending.IsCompleted || Stopwatch.GetElapsedTime(_last) < _interval)
        {
            return;
        }

        _pending.GetAwaiter().GetResult();
        byte[] line = Mark(JournalEvents.Checkpoint, state, _sink.Mark());
        _pending = Task.Run(() => Sync(line));
    }

    /// <summary>Takes the last checkpoint of a run that stops before its end, for the reason that the event names.</summary>
    public async Task StopAsync(string name, RunState state)
    {
        await _pending.ConfigureAwait(false);
        Sync(Mark(name, state, _sink.Mark()));
    }

    /// <summary>Makes all of a run durable and publishes its output.</summary>
    public async Task CompleteAsync(RunState state)
    {
        await _pending.ConfigureAwait(false);
        OutputPosition end = _sink.Finish();
        Sync(Mark(JournalEvents.Complete, state, end));
        _sink.Publish();
    }

    private byte[] Mark(string name, RunState state, OutputPosition output)
    {
        _last = Stopwatch.GetTimestamp();
        return Journal.Line(name, new Checkpoint(state, output, _records.Mark()).Write);
    }

    private void Sync(byte[] line)
    {
        _sink.Sync();
        _records.Sync();
        _journal.Append(line);
    }
}
