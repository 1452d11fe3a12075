using System.Collections.Immutable;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Execution.Figures;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.Runs.Accounts;

namespace TextPipeline.Core.Runs.Verification;

/// <summary>The documents that should be in the output, one after the other; counts every record on the way.</summary>
internal sealed class ExpectedDocuments : IDisposable
{
    private readonly RecordedRun _run;
    private readonly Findings _findings;
    private readonly AccountJoin _join;
    private readonly IEnumerator<AccountedRecord> _records;
    private readonly RecordDecoder _decoder;
    private readonly HashSet<int> _unreadable;
    private readonly Account[] _accounts;
    private readonly Queue<ExpectedDocument> _ofRecord = new();
    private string? _recordId;

    /// <param name="run">The run.</param>
    /// <param name="unreadable">The places of input files that are no longer as they were.</param>
    /// <param name="findings">Takes records without an outcome and outcomes without a record.</param>
    public ExpectedDocuments(RecordedRun run, HashSet<int> unreadable, Findings findings)
    {
        _run = run;
        _unreadable = unreadable;
        _findings = findings;
        _accounts = new Account[run.Files.Length];
        _decoder = new RecordDecoder(run.Input);
        _join = new AccountJoin(run, AddStray);
        _records = _join.Read(file => !_unreadable.Contains(file.Index)).GetEnumerator();
    }

    public IReadOnlyList<Account> Accounts => _accounts;

    /// <summary>The files of the account.</summary>
    public ImmutableArray<AccountReader> Readers => _join.Readers;

    /// <summary>The next one; null at the end.</summary>
    /// <param name="withId">Whether it is to be named.</param>
    public ExpectedDocument? Next(bool withId)
    {
        while (_ofRecord.Count == 0)
        {
            if (!_records.MoveNext())
            {
                return null;
            }

            Count(_records.Current);
        }

        ExpectedDocument next = _ofRecord.Dequeue();
        if (withId)
        {
            Identify(next);
        }

        return next;
    }

    /// <summary>Names the document that was given last.</summary>
    public void Identify(ExpectedDocument last) => last.RecordId ??= _recordId ??= ReadId(_records.Current);

    /// <summary>Counts what is left.</summary>
    public void CountRest()
    {
        while (Next(withId: false) is not null)
        {
            // Counting is all.
        }
    }

    private void Count(in AccountedRecord record)
    {
        _recordId = null;
        ref Account account = ref _accounts[record.Record.File.Index];
        if (record.Outcomes.Count == 0)
        {
            account += new Account(1, 0, 0, 0, 0);
            string id = ReadId(record);
            _findings.Add(new Finding(VerifyDiagnostics.NoAccount(id, record.Record.FallbackId), "no_account", id, record.Record.FallbackId));
            return;
        }

        account += new Account(1, record.Outcomes.Count - 1, CountOf(record, OutcomeKind.Written), CountOf(record, OutcomeKind.Dropped), CountOf(record, OutcomeKind.Quarantined));
        foreach (AccountLine outcome in record.Outcomes)
        {
            if (outcome.Kind == OutcomeKind.Written)
            {
                _ofRecord.Enqueue(new ExpectedDocument { Line = outcome, Place = record.Record.FallbackId, Parts = record.Outcomes.Count, IsFromInput = record.IsFromInput });
            }
        }
    }

    private static long CountOf(in AccountedRecord record, OutcomeKind kind)
    {
        long count = 0;
        foreach (AccountLine outcome in record.Outcomes)
        {
            count += outcome.Kind == kind ? 1 : 0;
        }

        return count;
    }

    private string ReadId(in AccountedRecord record) =>
        record.IsFromInput && _decoder.TryDecode(record.Record, record.Bytes, out DecodedRecord decoded, out _) ? decoded.Document.Id : record.Record.FallbackId;

    private void AddStray(AccountReader reader, AccountLine line)
    {
        string file = line.File is { } index ? index < _run.Files.Length ? _run.Files[index].Name : $"file {index}" : line.FileName!;
        string place = new InputRecord(new InputFile(file, null, InputFormat.Jsonl, Compression.None), 0, 0, line.Offset, 0).FallbackId;
        _findings.Add(new Finding(VerifyDiagnostics.Stray(Path.GetFileName(reader.Path), place, line.Part), "not_in_inputs", line.Id ?? place, place));
    }

    public void Dispose()
    {
        _records.Dispose();
        _join.Dispose();
    }
}
