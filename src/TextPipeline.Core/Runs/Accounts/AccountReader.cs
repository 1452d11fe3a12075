using TextPipeline.Core.Execution;

namespace TextPipeline.Core.Runs.Accounts;

/// <summary>Reads one file of a run's account, line by line.</summary>
internal sealed class AccountReader : IDisposable
{
    private readonly ByteWindow? _bytes;
    private readonly OutcomeKind _kind;
    private readonly long _length;
    private readonly bool _keepsLines;
    private long _number;

    /// <param name="path">The file.</param>
    /// <param name="kind">What its lines say.</param>
    /// <param name="length">How many of its bytes count.</param>
    /// <param name="keepsLines">Whether each line keeps its JSON.</param>
    public AccountReader(string path, OutcomeKind kind, long length = long.MaxValue, bool keepsLines = false)
    {
        Path = path;
        _kind = kind;
        _length = length;
        _keepsLines = keepsLines;
        if (File.Exists(path))
        {
            _bytes = new ByteWindow(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan));
        }
        else
        {
            IsGone = length != 0;
        }

        Next();
    }

    public string Path { get; }

    /// <summary>Whether the file is not there.</summary>
    public bool IsGone { get; }

    /// <summary>Whether it ends before the bytes that count.</summary>
    public bool IsShort => _bytes is not null && _length != long.MaxValue && _bytes.Position < _length;

    /// <summary>The numbers of lines that could not be read, from 1, and not more than the first few.</summary>
    public List<long> Damaged { get; } = [];

    /// <summary>The next line; null at the end.</summary>
    public AccountLine? Head { get; private set; }

    /// <summary>Goes on to the line after that.</summary>
    public void Next()
    {
        Head = null;
        while (_bytes is not null && Head is null && _bytes.Position < _length && !_bytes.IsAtEnd)
        {
            int end = _bytes.LineEnd(0);
            Head = AccountLine.TryRead(_bytes.Peek(end).TrimEnd((byte)'\n'), _kind, _keepsLines);
            _bytes.Advance(end);
            _number++;
            if (Head is null && Damaged.Count < 100)
            {
                Damaged.Add(_number);
            }
        }
    }

    public void Dispose() => _bytes?.Dispose();
}
