namespace TextPipeline.Core.IO.Inputs;

/// <summary>Cuts a file's bytes into lines as they come.</summary>
internal sealed class LineCursor
{
    /// <summary>How many bytes are kept of a line that is too long, from its beginning.</summary>
    public const int Sample = 4 << 10;

    private readonly long _end;
    private int _scanned;
    private long _dropped;

    /// <summary>Starts a file.</summary>
    /// <param name="start">Where in the batch its first line comes to lie.</param>
    /// <param name="offset">Where its first line starts in the file: past a byte order mark, or where an earlier run stopped.</param>
    /// <param name="line">The number of that line, from 1; 0 where it is not known.</param>
    /// <param name="end">Where in the file lines no longer count: one that starts before it does, to its end.</param>
    public LineCursor(int start, long offset, long line, long end = long.MaxValue)
    {
        _end = end;
        Start = _scanned = start;
        Offset = offset;
        Line = line;
    }

    /// <summary>Where in the file the unfinished line starts.</summary>
    public long Offset { get; private set; }

    /// <summary>The number of the unfinished line; 0 where it is not known.</summary>
    public long Line { get; private set; }

    /// <summary>Whether the lines that count have all come.</summary>
    public bool IsPastEnd => Offset >= _end;

    /// <summary>Where in the batch the unfinished line starts.</summary>
    public int Start { get; private set; }

    /// <summary>Says that the unfinished line now starts elsewhere in a new batch.</summary>
    public void MoveTo(int start)
    {
        _scanned = start + (_scanned - Start);
        Start = start;
    }

    /// <summary>Adds every line that is complete.</summary>
    /// <param name="file">The file.</param>
    /// <param name="batch">Where the lines lie.</param>
    /// <param name="limit">The longest line.</param>
    /// <param name="most">How many the batch may hold.</param>
    /// <returns>False where the batch holds as many before its end.</returns>
    public bool AddComplete(InputFile file, RecordBatch batch, int limit, int most)
    {
        while (!IsPastEnd)
        {
            if (batch.Records.Count >= most)
            {
                return false;
            }

            int newline = batch.Buffer.AsSpan(_scanned, batch.Used - _scanned).IndexOf((byte)'\n');
            if (newline < 0)
            {
                _scanned = batch.Used;
                ShortenEndless(batch, limit);
                return true;
            }

            int end = _scanned + newline;
            Add(file, batch, end, limit, null);
            _scanned = Start = end + 1;
            Line += Line > 0 ? 1 : 0;
        }

        // What was read of lines that do not count is given up.
        batch.Used = Start;
        return true;
    }

    /// <summary>Adds the last line, which no line feed ends, and what went wrong where the file could not be read to its end.</summary>
    /// <param name="file">The file.</param>
    /// <param name="batch">Where lines go.</param>
    /// <param name="limit">The longest line, in bytes.</param>
    /// <param name="fault">What went wrong, or null.</param>
    /// <param name="isWhole">Whether the last line is whole all the same, so that the fault is of what follows it.</param>
    public void AddRest(InputFile file, RecordBatch batch, int limit, InputFault? fault, bool isWhole = false)
    {
        if (isWhole && (batch.Used > Start || _dropped > 0))
        {
            Add(file, batch, batch.Used, limit, null);
            Offset--;
            Line += Line > 0 ? 1 : 0;
            _scanned = Start = batch.Used;
        }

        if (fault is not null || batch.Used > Start || _dropped > 0)
        {
            Add(file, batch, batch.Used, limit, fault);
        }
    }

    private void Add(InputFile file, RecordBatch batch, int end, int limit, InputFault? fault)
    {
        long offset = Offset;
        long length = end - Start + _dropped;
        Offset += length + 1;
        _dropped = 0;
        ReadOnlySpan<byte> line = batch.Buffer.AsSpan(Start, end - Start);
        if (length > limit)
        {
            // Always the same beginning, wherever reads were cut: the size of a batch may not show.
            fault ??= InputFault.TooLong(length, limit);
            line = line[..Math.Min(line.Length, Math.Min(Sample, limit))];
        }

        // JSON Lines: a line of white space alone is no document.
        if (fault is not null || line.ContainsAnyExcept(" \t\r"u8))
        {
            batch.Records.Add(new InputRecord(file, Start, length > limit ? line.Length : line.TrimEnd((byte)'\r').Length, offset, Line, fault));
        }
    }

    private void ShortenEndless(RecordBatch batch, int limit)
    {
        int kept = Math.Min(Sample, limit);
        if (batch.Used - Start > (_dropped > 0 ? kept : limit))
        {
            _dropped += batch.Used - Start - kept;
            batch.Used = _scanned = Start + kept;
        }
    }
}
