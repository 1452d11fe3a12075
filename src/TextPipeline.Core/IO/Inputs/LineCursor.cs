namespace TextPipeline.Core.IO.Inputs;

/// <summary>Cuts a file's bytes into lines as they come.</summary>
internal sealed class LineCursor
{
    private const int Sample = 4 << 10;
    private int _scanned;
    private long _offset;
    private long _line = 1;
    private long _dropped;

    /// <summary>Starts a file whose first byte comes to lie at <paramref name="start"/> of the batch.</summary>
    public LineCursor(int start) => Start = _scanned = start;

    /// <summary>Where in the batch the unfinished line starts.</summary>
    public int Start { get; private set; }

    /// <summary>Says that the unfinished line now starts elsewhere in a new batch.</summary>
    public void MoveTo(int start)
    {
        _scanned = start + (_scanned - Start);
        Start = start;
    }

    /// <summary>Adds every line that is complete.</summary>
    public void AddComplete(InputFile file, RecordBatch batch, int limit)
    {
        while (true)
        {
            int newline = batch.Buffer.AsSpan(_scanned, batch.Used - _scanned).IndexOf((byte)'\n');
            if (newline < 0)
            {
                _scanned = batch.Used;
                ShortenEndless(batch, limit);
                return;
            }

            int end = _scanned + newline;
            Add(file, batch, end, limit, null);
            _scanned = Start = end + 1;
            _line++;
        }
    }

    /// <summary>Adds the last line, which no line feed ends, and what went wrong where the file could not be read to its end.</summary>
    public void AddRest(InputFile file, RecordBatch batch, int limit, InputFault? fault)
    {
        if (fault is not null || batch.Used > Start || _dropped > 0)
        {
            Add(file, batch, batch.Used, limit, fault);
        }
    }

    private void Add(InputFile file, RecordBatch batch, int end, int limit, InputFault? fault)
    {
        long offset = _offset;
        long length = end - Start + _dropped;
        _offset += length + 1;
        _dropped = 0;
        ReadOnlySpan<byte> line = batch.Buffer.AsSpan(Start, end - Start);
        if (fault is null && length > limit)
        {
            fault = InputFault.TooLong(length, limit);
        }

        // JSON Lines: a line of white space alone is no document.
        if (fault is not null || line.ContainsAnyExcept(" \t\r"u8))
        {
            batch.Records.Add(new InputRecord(file, Start, line.TrimEnd((byte)'\r').Length, offset, _line, fault));
        }
    }

    private void ShortenEndless(RecordBatch batch, int limit)
    {
        if (batch.Used - Start > (_dropped > 0 ? Sample : limit))
        {
            _dropped += batch.Used - Start - Sample;
            batch.Used = _scanned = Start + Sample;
        }
    }
}
