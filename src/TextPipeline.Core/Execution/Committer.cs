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
    private readonly IdRegistry _ids = new();

    public Committer(IDocumentSink sink, IRunRecorder recorder, RunFigures figures)
    {
        _sink = sink;
        _recorder = recorder;
        Figures = figures;
    }

    /// <summary>What the report needs besides the ledger, of the documents that are committed.</summary>
    public RunFigures Figures { get; }

    public Ledger Ledger { get; } = new();

    /// <summary>The outcome that ended the run, or null.</summary>
    public Outcome? Halt { get; private set; }

    /// <summary>Commits a batch; false where the run ends before one of its documents.</summary>
    public bool Commit(BatchResult result)
    {
        Figures.CountBatch(result);
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
                return false;
            }

            Account before = Ledger.Total;
            CommitRecord(result, first, end);
            Ledger.Files.Add(result.Batch.Records[record].File.Index, Ledger.Total - before);
            first = end;
        }

        return true;
    }

    private void CommitRecord(BatchResult result, int first, int end)
    {
        InputRecord record = result.Batch.Records[result.Outcomes[first].Record];
        string? id = result.Ids[result.Outcomes[first].Record];
        Ledger.Read++;
        Figures.CountTime(id, record, result.Ticks[result.Outcomes[first].Record]);
        if (id is not null && !_ids.Add(id))
        {
            Quarantine(id, record, Duplicate(id), result);
            return;
        }

        Ledger.Derived += end - first - 1;
        bool parentTaken = false;
        for (int i = first; i < end; i++)
        {
            Outcome outcome = result.Outcomes[i];
            switch (outcome.Kind)
            {
                case OutcomeKind.Written when IsTaken(outcome.Id, id, ref parentTaken):
                    Quarantine(outcome.Id, record, Duplicate(outcome.Id), result);
                    break;
                case OutcomeKind.Written:
                    _sink.Write(outcome.Id, result.Output.WrittenSpan.Slice(outcome.Start, outcome.Length), outcome.Beside);
                    Ledger.Written++;
                    break;
                case OutcomeKind.Dropped:
                    _recorder.Dropped(outcome.Id, record, outcome.Ending!);
                    Ledger.CountEnding(outcome.Ending!);
                    Ledger.Dropped++;
                    break;
                default:
                    Quarantine(outcome.Id, record, outcome.Ending!, result);
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

    private void Quarantine(string id, in InputRecord record, Ending ending, BatchResult result)
    {
        _recorder.Quarantined(id, record, ending, result.Batch.Bytes(record).Span);
        Ledger.CountEnding(ending);
        Figures.Errors.Count(id, record, ending);
        Ledger.Quarantined++;
    }

    public void Dispose() => _ids.Dispose();
}
