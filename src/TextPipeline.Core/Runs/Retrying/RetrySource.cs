using System.Diagnostics.CodeAnalysis;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.Runs.Accounts;
using TextPipeline.Core.Runs.Quarantines;

namespace TextPipeline.Core.Runs.Retrying;

/// <summary>The records of a quarantine, each once, with their original bytes: from the quarantine itself, which keeps them whatever became of the inputs.</summary>
internal sealed class RetrySource
{
    private const int MostRecords = 64, MostBytes = 4 << 20;

    // What the quarantine keeps only the beginning of, or nothing.
    private static readonly string[] KeptInPart = ["too_long", "unreadable_input"];
    private readonly RecordedRun _run;
    private readonly QuarantineFilter _filter;
    private readonly Dictionary<string, InputFile> _files = new(StringComparer.Ordinal);

    public RetrySource(RecordedRun run, QuarantineFilter filter)
    {
        _run = run;
        _filter = filter;
        foreach (InputFile file in run.Files)
        {
            _files.TryAdd(file.Name, file);
        }
    }

    /// <summary>Batches of records, in order; each to be disposed by who takes it.</summary>
    public IEnumerable<RecordBatch> Read()
    {
        RecordBatch? batch = null;
        AccountLine? last = null;
        foreach (AccountLine line in Quarantine.Read(_run, _filter))
        {
            // Several outcomes of one record may have failed. Numbers that do not rise are of a second file of the same name.
            bool isSame = last is not null && last.FileName == line.FileName && last.Offset == line.Offset && last.Part < line.Part;
            last = line;
            if (isSame)
            {
                continue;
            }

            batch ??= new RecordBatch(64 << 10);
            Add(batch, line);
            if (batch.Records.Count >= MostRecords || batch.Used >= MostBytes)
            {
                yield return batch;
                batch = null;
            }
        }

        if (batch is not null)
        {
            yield return batch;
        }
    }

    private void Add(RecordBatch batch, AccountLine line)
    {
        QuarantineEntry entry = QuarantineEntry.Read(line);
        InputFile file = Marked(_files[line.FileName!]);
        if (line.Stage == Execution.Ending.InputStage && KeptInPart.Contains(line.Reason))
        {
            if (TryReadAgain(file, line, batch, out InputFault? fault))
            {
                return;
            }

            Add(batch, new InputRecord(file, batch.Used, entry.Content.Length, line.Offset, line.Line, fault), entry.Content);
            return;
        }

        Add(batch, new InputRecord(file, batch.Used, entry.Content.Length, line.Offset, line.Line), entry.Content);
    }

    private static void Add(RecordBatch batch, InputRecord record, ReadOnlySpan<byte> content)
    {
        batch.Reserve(content.Length);
        content.CopyTo(batch.Buffer.AsSpan(batch.Used));
        batch.Used += content.Length;
        batch.Records.Add(record);
    }

    // A file of lines that could not be read on lacks all that follow as well: those only another run can read.
    private bool TryReadAgain(InputFile file, AccountLine line, RecordBatch target, [NotNullWhen(false)] out InputFault? fault)
    {
        fault = new InputFault(line.Reason!, line.Message!);
        if (file.Path is null || (file.Format == InputFormat.Jsonl && line.Reason != "too_long"))
        {
            return false;
        }

        var reader = new RecordReader(new ArraySegment<InputFile>([.. _run.Files], 0, file.Index + 1), _run.Input, new BatchSize(1), Stream.Null, new InputPosition(file.Index, line.Offset, Math.Max(1, line.Line)));
        foreach (RecordBatch batch in reader.Read())
        {
            using (batch)
            {
                InputRecord record = batch.Records[0];
                fault = record.Fault ?? fault;
                if (record.Offset != line.Offset || record.Fault is not null)
                {
                    return false;
                }

                Add(target, record with { Start = target.Used, Line = line.Line }, batch.Bytes(record).Span);
                return true;
            }
        }

        return false;
    }

    // A byte order mark says how the lines of its file are read.
    private InputFile Marked(InputFile file)
    {
        if (_run.Input.Encoding is null || file.Format != InputFormat.Jsonl || file.Path is null || file.IsUtf8)
        {
            return file;
        }

        try
        {
            using Stream stream = file.Open(Stream.Null);
            Span<byte> first = stackalloc byte[4];
            bool isMarked = ByteOrderMark.Detect(first[..stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false)], out _) is not null;
            return _files[file.Name] = isMarked ? file with { IsUtf8 = true } : file;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return file;
        }
    }
}
