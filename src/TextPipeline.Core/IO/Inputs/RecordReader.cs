using System.Text;

namespace TextPipeline.Core.IO.Inputs;

/// <summary>Reads files into batches of documents' bytes, in order. A file that cannot be read on gives a faulty record, and the next file follows.</summary>
internal sealed class RecordReader
{
    private const int LeastRead = 32 << 10;

    private readonly IReadOnlyList<InputFile> _files;
    private readonly InputOptions _options;
    private readonly BatchSize _size;
    private readonly Stream _standardInput;
    private readonly InputPosition _start;
    private readonly ReadCounter _counter = new();
    private RecordBatch? _batch;

    /// <param name="files">The files, in order.</param>
    /// <param name="options">How they are read.</param>
    /// <param name="size">How large batches should be.</param>
    /// <param name="standardInput">What a file without a path is read from.</param>
    /// <param name="start">The first document; null for that of the first file.</param>
    public RecordReader(IReadOnlyList<InputFile> files, InputOptions options, BatchSize size, Stream standardInput, InputPosition? start = null)
    {
        _start = start ?? InputPosition.Start;
        _files = files;
        _options = options;
        _size = size;
        _standardInput = standardInput;
    }

    /// <summary>The batches, each to be disposed by who takes it. Reads as it is enumerated.</summary>
    public IEnumerable<RecordBatch> Read()
    {
        for (int i = _start.File; i < _files.Count; i++)
        {
            InputFile file = _files[i] with { Index = i, Counter = _counter };
            _counter.Bytes = 0;
            foreach (RecordBatch full in file.Format == InputFormat.Jsonl ? ReadLines(file) : ReadWhole(file))
            {
                yield return full;
            }
        }

        if (_batch is { Records.Count: > 0 })
        {
            yield return TakeBatch(new InputPosition(_files.Count, 0, 1));
        }

        _batch?.Dispose();
        _batch = null;
    }

    private RecordBatch Batch => _batch ??= new RecordBatch(_size.Bytes + LeastRead);

    private bool IsFull => Batch.Records.Count > 0 && (Batch.Used >= _size.Bytes || Batch.Records.Count >= _size.Documents);

    private RecordBatch TakeBatch(InputPosition end)
    {
        RecordBatch taken = Batch;
        taken.End = end;
        taken.ReadBytes = _counter.Bytes;
        _batch = null;
        return taken;
    }

    private IEnumerable<RecordBatch> ReadWhole(InputFile file)
    {
        RecordBatch batch = Batch;
        int start = batch.Used;
        long length = 0;
        InputFault? fault = null, trailing = null;
        try
        {
            using Stream stream = file.Open(_standardInput);
            while (true)
            {
                batch.Reserve(LeastRead);
                int read = stream.Read(Target(file, batch));
                if (read == 0)
                {
                    break;
                }

                length += read;

                // What is too long is counted to its end, but only its beginning is kept.
                batch.Used = length <= _options.MaxDocumentBytes ? batch.Used + read : start + Math.Min(LineCursor.Sample, _options.MaxDocumentBytes);
            }
        }
        catch (TrailingBytesException exception)
        {
            trailing = InputFault.Unreadable(file, exception);
        }
        catch (Exception exception) when (IsInputError(exception))
        {
            fault = InputFault.Unreadable(file, exception);
        }

        if (length > _options.MaxDocumentBytes)
        {
            fault ??= InputFault.TooLong(length, _options.MaxDocumentBytes);
        }

        batch.Records.Add(new InputRecord(file, start, batch.Used - start, 0, 0, fault));
        if (trailing is not null)
        {
            batch.Records.Add(new InputRecord(file, batch.Used, 0, length, 0, trailing));
        }

        if (IsFull)
        {
            yield return TakeBatch(new InputPosition(file.Index + 1, 0, 1));
        }
    }

    private IEnumerable<RecordBatch> ReadLines(InputFile file)
    {
        InputPosition start = file.Index == _start.File ? _start : InputPosition.Start;
        LineCursor lines = new(Batch.Used, Math.Max(start.Offset, file.Slice?.Start ?? 0), file.Slice is { Start: > 0 } ? 0 : start.Line);
        Stream? stream = null;
        try
        {
            bool isWhole = false;
            InputFault? fault = Try(file, () => (stream, file, lines) = OpenLines(file, start), ref isWhole);
            while (fault is null && !lines.IsPastEnd)
            {
                RecordBatch batch = Batch;
                batch.Reserve(Math.Max(LeastRead, _size.Bytes - batch.Used));
                int read = 0;
                fault = Try(file, () => read = stream!.Read(Target(file, batch)), ref isWhole);
                if (fault is not null || read == 0)
                {
                    break;
                }

                batch.Used += read;
                bool isFilled = batch.Used == batch.Buffer.Length;
                while (!lines.AddComplete(file, Batch, _options.MaxDocumentBytes, _size.Documents))
                {
                    yield return Carry(file, lines);
                }

                if (lines.IsPastEnd)
                {
                    yield break;
                }

                // A pipe may be slow: what has come is processed at once.
                bool waiting = (file.IsStandardInput || file.IsPipe) && Batch.Records.Count > 0 && !isFilled;
                if (IsFull || waiting)
                {
                    yield return Carry(file, lines);
                }
            }

            lines.AddRest(file, Batch, _options.MaxDocumentBytes, fault, isWhole);
        }
        finally
        {
            stream?.Dispose();
        }
    }

    // A decompressor that meets damage loses what it had made in that call: calls of one size lose the same at every size of batch.
    private static Span<byte> Target(InputFile file, RecordBatch batch) => file.Compression == Compression.None
        ? batch.Buffer.AsSpan(batch.Used)
        : batch.Buffer.AsSpan(batch.Used, LeastRead);

    // An unfinished line moves to the next batch, so that a batch holds whole documents.
    private RecordBatch Carry(InputFile file, LineCursor lines)
    {
        RecordBatch full = TakeBatch(new InputPosition(file.Index, lines.Offset, lines.Line));
        ReadOnlySpan<byte> rest = full.Buffer.AsSpan(lines.Start, full.Used - lines.Start);
        var next = new RecordBatch(Math.Max(_size.Bytes, rest.Length) + LeastRead);
        rest.CopyTo(next.Buffer);
        next.Used = rest.Length;
        full.Used = lines.Start;
        lines.MoveTo(0);
        _batch = next;
        return full;
    }

    /// <summary>Opens lines for splitting at the byte 0x0A: UTF-16, where that byte is half of many characters, becomes UTF-8 on the way.</summary>
    /// <returns>The lines; the file, marked where its lines are UTF-8 whatever the encoding of the run; and the place of the first line.</returns>
    private (Stream Stream, InputFile File, LineCursor Lines) OpenLines(InputFile file, InputPosition start)
    {
        var stream = new PeekStream(file.Open(_standardInput));
        try
        {
            Encoding? wide = TextDecoder.IsWide(_options.Encoding) ? _options.Encoding : null;
            Encoding? marked = ByteOrderMark.Detect(stream.Peek(4), out int mark);
            if (marked is not null)
            {
                stream.Skip(mark);
                wide = TextDecoder.IsWide(marked) ? marked : null;
                file = file with { IsUtf8 = true };
            }

            if (wide is null)
            {
                return (stream, file, FirstLine(stream, file.Slice ?? InputSlice.Whole, mark, start));
            }

            var narrow = new TranscodingStream(stream, wide, _options.ReplaceInvalidBytes);
            narrow.Discard(start.Offset);
            return (narrow, file with { Transcoded = wide.WebName }, new LineCursor(Batch.Used, start.Offset, start.Line));
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    // A byte order mark is part of the first line, so a line begins where the file does, and behind each line feed.
    private LineCursor FirstLine(PeekStream stream, InputSlice slice, int mark, InputPosition start)
    {
        if (slice.Start == 0 || start.Offset > slice.Start)
        {
            long offset = Math.Max(mark, start.Offset);
            stream.Skip(offset - mark);
            return new LineCursor(Batch.Used, offset, start.Line, slice.Start == 0 ? Math.Max(slice.End, mark + 1) : slice.End);
        }

        long before = Math.Max(mark, slice.Start - 1);
        stream.Skip(before - mark);
        return new LineCursor(Batch.Used, before + stream.SkipLine(slice.End - before), 0, slice.End);
    }

    private static InputFault? Try(InputFile file, Action action, ref bool isWhole)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception exception) when (IsInputError(exception))
        {
            isWhole = exception is TrailingBytesException;
            return InputFault.Unreadable(file, exception);
        }
    }

    private static bool IsInputError(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or InvalidDataException;
}
