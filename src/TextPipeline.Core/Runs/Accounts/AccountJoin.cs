using System.Collections.Immutable;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Runs.Accounts;

/// <summary>
/// The inputs of a run and its account, side by side: all are in the order of the inputs, so one pass in little memory finds every record that no line speaks
/// of, and every line that speaks of no record.
/// </summary>
internal sealed class AccountJoin : IDisposable
{
    private readonly RecordedRun _run;
    private readonly InputPosition _end;
    private readonly AccountReader[] _readers;
    private readonly Dictionary<string, List<int>> _filesByName = new(StringComparer.Ordinal);
    private readonly List<AccountLine> _outcomes = [];
    private readonly Action<AccountReader, AccountLine> _stray;

    /// <param name="run">The run.</param>
    /// <param name="stray">Takes each line that speaks of no record, with its file.</param>
    /// <param name="keepsLines">Whether lines keep their JSON.</param>
    public AccountJoin(RecordedRun run, Action<AccountReader, AccountLine> stray, bool keepsLines = false)
    {
        _run = run;
        _stray = stray;
        RecordMarks marks = run.Checkpoint?.Marks ?? default;
        _end = run.Checkpoint?.State.Position ?? InputPosition.Start;
        _readers =
        [
            new AccountReader(run.At(RunFolder.WrittenFile), OutcomeKind.Written, marks.Written, keepsLines),
            new AccountReader(run.At(RunFolder.DropsFile), OutcomeKind.Dropped, marks.Drops, keepsLines),
            new AccountReader(run.At(RunFolder.QuarantineFile), OutcomeKind.Quarantined, marks.Quarantine, keepsLines),
        ];
        foreach (InputFile file in run.Files)
        {
            if (!_filesByName.TryGetValue(file.Name, out List<int>? files))
            {
                _filesByName[file.Name] = files = [];
            }

            files.Add(file.Index);
        }
    }

    public ImmutableArray<AccountReader> Readers => [.. _readers];

    /// <summary>Every record up to where the run came, and how it ended.</summary>
    /// <param name="canBeRead">Whether a file is as it was; where not, its records are taken from the account.</param>
    public IEnumerable<AccountedRecord> Read(Predicate<InputFile> canBeRead)
    {
        InputFile[] files = [.. _run.Files];
        for (int first = 0; first < files.Length && first <= _end.File;)
        {
            int next = first + 1;
            bool isReadable = canBeRead(files[first]);
            if (isReadable)
            {
                while (next < files.Length && next <= _end.File && canBeRead(files[next]))
                {
                    next++;
                }
            }

            foreach (AccountedRecord record in isReadable ? ReadInputs(files, first, next) : ReadAccount(files[first]))
            {
                yield return record;
            }

            first = next;
        }

        foreach (AccountReader reader in _readers)
        {
            while (reader.Head is { } line)
            {
                _stray(reader, line);
                reader.Next();
            }
        }
    }

    private IEnumerable<AccountedRecord> ReadInputs(InputFile[] files, int first, int next)
    {
        var reader = new RecordReader(new ArraySegment<InputFile>(files, 0, next), _run.Input, new BatchSize(), Stream.Null, new InputPosition(first, 0, 1));
        foreach (RecordBatch batch in reader.Read())
        {
            using (batch)
            {
                foreach (InputRecord record in batch.Records)
                {
                    if ((record.File.Index, record.Offset).CompareTo((_end.File, _end.Offset)) >= 0)
                    {
                        yield break;
                    }

                    TakeOutcomes(record.File, record.Offset);
                    yield return new AccountedRecord(record, batch.Bytes(record), true, _outcomes);
                }
            }
        }
    }

    private IEnumerable<AccountedRecord> ReadAccount(InputFile file)
    {
        while (true)
        {
            long offset = long.MaxValue, line = 0;
            foreach (AccountReader reader in _readers)
            {
                if (reader.Head is { } head && IsOf(head, file) && head.Offset <= offset)
                {
                    line = head.Offset < offset ? head.Line : Math.Max(line, head.Line);
                    offset = head.Offset;
                }
            }

            if (offset == long.MaxValue)
            {
                yield break;
            }

            TakeOutcomes(file, offset);
            if (_outcomes.Count == 0)
            {
                // Its first outcome is none, so it is of no record; the next turn finds the others.
                foreach (AccountReader reader in _readers.Where(reader => reader.Head is { } head && IsOf(head, file) && head.Offset == offset))
                {
                    _stray(reader, reader.Head!);
                    reader.Next();
                }

                continue;
            }

            yield return new AccountedRecord(new InputRecord(file, 0, 0, offset, line), default, false, _outcomes);
        }
    }

    // Outcomes are numbered from 0: that tells them from those of a second file of the same name.
    private void TakeOutcomes(InputFile file, long offset)
    {
        _outcomes.Clear();
        foreach (AccountReader reader in _readers)
        {
            while (reader.Head is { } head && IsBefore(head, file, offset))
            {
                _stray(reader, head);
                reader.Next();
            }
        }

        for (bool found = true; found;)
        {
            found = false;
            foreach (AccountReader reader in _readers)
            {
                if (reader.Head is { } head && head.Offset == offset && head.Part == _outcomes.Count && IsOf(head, file))
                {
                    _outcomes.Add(head);
                    reader.Next();
                    found = true;
                    break;
                }
            }
        }
    }

    private static bool IsOf(AccountLine line, InputFile file) =>
        line.File is { } index ? index == file.Index : string.Equals(line.FileName, file.Name, StringComparison.Ordinal);

    // A line that names its file may be of a later one of the same name.
    private bool IsBefore(AccountLine line, InputFile file, long offset)
    {
        if (line.File is { } index)
        {
            return (index, line.Offset).CompareTo((file.Index, offset)) < 0;
        }

        return !_filesByName.TryGetValue(line.FileName!, out List<int>? files)
            || !files.Exists(other => (other, line.Offset).CompareTo((file.Index, offset)) >= 0);
    }

    public void Dispose() => Array.ForEach(_readers, reader => reader.Dispose());
}
