using TextPipeline.Core.Execution;
using TextPipeline.Core.Execution.Figures;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.Runs.Accounts;
using TextPipeline.Core.Runs.Quarantines;

namespace TextPipeline.Core.Runs.Retrying;

/// <summary>Writes output and account anew, in the order of the inputs: what was is kept, what ran again takes the place of what failed, and all is counted.</summary>
internal sealed class AccountRewriter
{
    private readonly RunRecords _kept;
    private readonly IRunRecorder _retried;
    private readonly IRewrittenOutput _output;
    private readonly IdRegistry _ids;
    private readonly QuarantineFilter _filter;
    private readonly Ledger _ledger = new();
    private readonly ErrorTable _errors;
    private long _records;
    private long _written;
    private long _dropped;
    private long _failed;

    /// <param name="kept">Takes outcomes that stay.</param>
    /// <param name="retried">Takes outcomes that are new.</param>
    /// <param name="output">The new output.</param>
    /// <param name="ids">The identities that are taken.</param>
    /// <param name="filter">Which documents ran again.</param>
    /// <param name="errors">Counts what failed.</param>
    public AccountRewriter(RunRecords kept, IRunRecorder retried, IRewrittenOutput output, IdRegistry ids, QuarantineFilter filter, ErrorTable errors)
    {
        _errors = errors;
        _kept = kept;
        _retried = retried;
        _output = output;
        _ids = ids;
        _filter = filter;
    }

    public RetryReport Report => new(_records, _written, _dropped, _failed, _ledger);

    public bool IsRetried(AccountLine line) => line.Kind == OutcomeKind.Quarantined && _filter.Includes(line);

    /// <summary>Keeps a record as it is.</summary>
    public void Keep(in AccountedRecord record)
    {
        Account before = _ledger.Total;
        int part = 0;
        foreach (AccountLine line in record.Outcomes)
        {
            Keep(record.Record, line, part++);
        }

        Count(record.Record, part, before);
    }

    /// <summary>Puts what came of a record in the place of what failed of it.</summary>
    /// <exception cref="RetryHaltedException">It ended with a halt.</exception>
    public void Replace(in AccountedRecord record, RetriedRecord result)
    {
        _records++;
        if (result.Outcomes.FirstOrDefault(outcome => outcome.Kind == OutcomeKind.Halted) is { Ending: { } halt } halted)
        {
            throw new RetryHaltedException(RetryDiagnostics.Halted(halted.Id, halt.Stage, halt.Reason, halt.Message));
        }

        Account before = _ledger.Total;
        int part = 0;
        if (result.Outcomes.Count == 0)
        {
            // A halt in the record before it, in the same batch: that one is told.
            Keep(record);
            return;
        }

        if (record.Outcomes is [{ Stage: Ending.InputStage, Reason: "duplicate_id" } twin] && string.Equals(twin.Id, result.Id, StringComparison.Ordinal))
        {
            // The identity is of the input, and so no pipeline makes it another's.
            Quarantine(record.Record, twin.Id!, Duplicate(twin.Id!), result, ref part);
        }
        else if (record.Outcomes.TrueForAll(IsRetried))
        {
            ReplaceWhole(record.Record, result, ref part);
        }
        else
        {
            foreach (AccountLine line in record.Outcomes)
            {
                if (IsRetried(line))
                {
                    ReplaceOne(record.Record, line, result, ref part);
                }
                else
                {
                    Keep(record.Record, line, part++);
                }
            }
        }

        Count(record.Record, part, before);
    }

    /// <summary>Quarantines a new record that has an identity which another has already.</summary>
    public void Refuse(in InputRecord record, string id, ReadOnlySpan<byte> original)
    {
        Account before = _ledger.Total;
        Ending ending = Duplicate(id);
        _retried.Quarantined(id, record, 0, ending, original);
        _ledger.CountEnding(ending);
        _errors.Count(id, record, ending);
        _ledger.Quarantined++;
        Count(record, 1, before);
    }

    private void Count(in InputRecord record, int parts, Account before)
    {
        _ledger.Read++;
        _ledger.Derived += parts - 1;
        _ledger.Files.Add(record.File.Index, _ledger.Total - before);
    }

    // As a run takes a record: its own identity first, then that of each child.
    private void ReplaceWhole(in InputRecord record, RetriedRecord result, ref int part)
    {
        if (result.Id is { } own)
        {
            _ids.Add(own);
        }

        bool ownTaken = false;
        foreach (RetriedOutcome outcome in result.Outcomes)
        {
            bool isOwn = string.Equals(outcome.Id, result.Id, StringComparison.Ordinal);
            bool isTaken = outcome.Kind == OutcomeKind.Written && (isOwn ? ownTaken : !_ids.Add(outcome.Id));
            ownTaken |= isOwn;
            Take(record, outcome, isTaken, result, ref part);
        }
    }

    private void ReplaceOne(in InputRecord record, AccountLine line, RetriedRecord result, ref int part)
    {
        bool any = false;
        foreach (RetriedOutcome outcome in RetriedOutcome.Of(result.Outcomes, line.Id!))
        {
            any = true;
            Take(record, outcome, outcome.Kind == OutcomeKind.Written && !_ids.Add(outcome.Id), result, ref part);
        }

        if (!any)
        {
            var ending = new Ending(line.Stage!, line.Reason!, "the pipeline makes no document of this id any more, and others of the same record are written", null);
            Quarantine(record, line.Id!, ending, result, ref part);
        }
    }

    private void Take(in InputRecord record, RetriedOutcome outcome, bool isTaken, RetriedRecord result, ref int part)
    {
        if (isTaken)
        {
            Quarantine(record, outcome.Id, Duplicate(outcome.Id), result, ref part);
            return;
        }

        switch (outcome.Kind)
        {
            case OutcomeKind.Written:
                _retried.Written(record, part++, outcome.Encoded, _output.Write(outcome.Id, outcome.Encoded, outcome.Beside));
                _ledger.Written++;
                _written++;
                break;
            case OutcomeKind.Dropped:
                _retried.Dropped(outcome.Id, record, part++, outcome.Ending!);
                _ledger.CountEnding(outcome.Ending!);
                _ledger.Dropped++;
                _dropped++;
                break;
            default:
                Quarantine(record, outcome.Id, outcome.Ending!, result, ref part);
                break;
        }
    }

    private void Quarantine(in InputRecord record, string id, Ending ending, RetriedRecord result, ref int part)
    {
        _retried.Quarantined(id, record, part++, ending, result.Original);
        _ledger.CountEnding(ending);
        _errors.Count(id, record, ending);
        _ledger.Quarantined++;
        _failed++;
    }

    private static Ending Duplicate(string id)
    {
        InputFault fault = InputFault.DuplicateId(id);
        return new Ending(Ending.InputStage, fault.Reason, fault.Message, null);
    }

    private void Keep(in InputRecord record, AccountLine line, int part)
    {
        InputRecord place = record with { Line = line.Line };
        switch (line.Kind)
        {
            case OutcomeKind.Written:
                _kept.Kept(record, part, line.Bytes, line.Hash, _output.Keep(line));
                _ledger.Written++;
                break;
            case OutcomeKind.Dropped:
                var drop = new Ending(line.Stage!, line.Reason!, line.Message ?? "", null);
                _kept.Dropped(line.Id!, place, part, drop);
                _ledger.CountEnding(drop);
                _ledger.Dropped++;
                break;
            default:
                QuarantineEntry entry = QuarantineEntry.Read(line);
                _kept.Quarantined(line.Id!, place, part, entry.Ending, entry.Content);
                _ledger.CountEnding(entry.Ending);
                _errors.Count(line.Id!, place, entry.Ending);
                _ledger.Quarantined++;
                break;
        }
    }
}
