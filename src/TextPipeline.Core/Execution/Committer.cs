using TextPipeline.Core.Execution.Figures;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Outputs;

namespace TextPipeline.Core.Execution;

/// <summary>Takes results in the order of the input, from one thread: finds identities that come twice, writes, records and counts.</summary>
internal sealed class Committer : IDisposable
{
    private readonly IDocumentSink _sink;
    private readonly IRunRecorder _recorder;
    private readonly IdRegistry _ids;

    /// <param name="sink">Where documents are written.</param>
    /// <param name="recorder">Where what became of each is recorded.</param>
    /// <param name="ids">The identities of the documents that are accounted for; disposed with the committer.</param>
    /// <param name="state">The account so far, which goes on here.</param>
    public Committer(IDocumentSink sink, IRunRecorder recorder, IdRegistry ids, RunState state)
    {
        _sink = sink;
        _recorder = recorder;
        _ids = ids;
        State = state;
    }

    public RunState State { get; }

    private Ledger Ledger => State.Ledger;

    /// <summary>The outcome that ended the run, or null.</summary>
    public Outcome? Halt { get; private set; }

    /// <summary>Commits a batch; false where the run ends before one of its documents.</summary>
    public bool Commit(BatchResult result)
    {
        State.Figures.CountBatch(result);
        List<Outcome> outcomes = result.Outcomes;
        int first = 0;
        while (first < outcomes.Count)
        {
            int record = outcomes[first].Record;
            int end = first + 1;
            while (end < outcomes.Count && outcomes[end].Record == record)
            {
                end++;
            }

            for (int i = first; i < end && Halt is null; i++)
            {
                Halt = outcomes[i].Kind == OutcomeKind.Halted ? outcomes[i] : null;
            }

            if (Halt is not null)
            {
                State.Position = result.Batch.Records[record].Position;
                return false;
            }

            Account before = Ledger.Total;
            CommitRecord(result, first, end);
            Ledger.Files.Add(result.Batch.Records[record].File.Index, Ledger.Total - before);
            first = end;
        }

        State.Position = result.Batch.End;
        return true;
    }

    private void CommitRecord(BatchResult result, int first, int end)
    {
        InputRecord record = result.Batch.Records[result.Outcomes[first].Record];
        string? id = result.Ids[result.Outcomes[first].Record];
        Ledger.Read++;
        State.Figures.CountTime(id, record, result.Ticks[result.Outcomes[first].Record]);
        if (id is not null && !_ids.Add(id))
        {
            Quarantine(id, record, 0, Duplicate(id), result);
            return;
        }

        Ledger.Derived += end - first - 1;
        bool parentTaken = false;
        for (int i = first; i < end; i++)
        {
            Outcome outcome = result.Outcomes[i];
            int part = i - first;
            switch (outcome.Kind)
            {
                case OutcomeKind.Written when IsTaken(outcome.Id, id, ref parentTaken):
                    Quarantine(outcome.Id, record, part, Duplicate(outcome.Id), result);
                    break;
                case OutcomeKind.Written:
                    ReadOnlySpan<byte> encoded = result.Output.WrittenSpan.Slice(outcome.Start, outcome.Length);
                    _recorder.Written(record, part, encoded, _sink.Write(outcome.Id, encoded, outcome.Beside));
                    Ledger.Written++;
                    break;
                case OutcomeKind.Dropped:
                    _recorder.Dropped(outcome.Id, record, part, outcome.Ending!);
                    Ledger.CountEnding(outcome.Ending!);
                    Ledger.Dropped++;
                    break;
                default:
                    Quarantine(outcome.Id, record, part, outcome.Ending!, result);
                    break;
            }
        }
    }

    // The record's own identity is taken by the record; each child takes one more.
    private bool IsTaken(string id, string? own, ref bool ownTaken)
    {
        if (!string.Equals(id, own, StringComparison.Ordinal))
        {
            return !_ids.Add(id);
        }

        bool taken = ownTaken;
        ownTaken = true;
        return taken;
    }

    private static Ending Duplicate(string id)
    {
        InputFault fault = InputFault.DuplicateId(id);
        return new Ending(Ending.InputStage, fault.Reason, fault.Message, null);
    }

    private void Quarantine(string id, in InputRecord record, int part, Ending ending, BatchResult result)
    {
        _recorder.Quarantined(id, record, part, ending, result.Batch.Bytes(record).Span);
        Ledger.CountEnding(ending);
        State.Figures.Errors.Count(id, record, ending);
        Ledger.Quarantined++;
    }

    public void Dispose() => _ids.Dispose();
}
