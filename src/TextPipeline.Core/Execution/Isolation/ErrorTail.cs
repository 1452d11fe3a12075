using System.Text;

namespace TextPipeline.Core.Execution.Isolation;

/// <summary>Reads what a child process writes to its standard error: hands on each line, and keeps the last ones for the record of its end.</summary>
internal sealed class ErrorTail
{
    private const int LongestLine = 4096;
    private const int MostLines = 40;
    private readonly Queue<string> _lines = [];
    private readonly StringBuilder _line = new();
    private readonly Action<string> _handOn;
    private readonly TextReader _reader;
    private readonly Thread _thread;

    /// <param name="reader">The child's standard error.</param>
    /// <param name="handOn">Takes each line, on a thread of its own.</param>
    public ErrorTail(TextReader reader, Action<string> handOn)
    {
        _reader = reader;
        _handOn = handOn;
        _thread = new Thread(Read) { IsBackground = true, Name = "child's standard error" };
        _thread.Start();
    }

    /// <summary>The last lines, once the child wrote its last or the time is over: a process that it left behind may hold the stream open.</summary>
    public string WaitForEnd(TimeSpan most)
    {
        _thread.Join(most);
        lock (_lines)
        {
            return string.Join('\n', _lines);
        }
    }

    private void Read()
    {
        char[] buffer = new char[1024];
        int count;
        while ((count = ReadSome(buffer)) > 0)
        {
            foreach (char character in buffer.AsSpan(0, count))
            {
                if (character == '\n' || _line.Length == LongestLine)
                {
                    EndLine();
                }

                if (character is not ('\n' or '\r'))
                {
                    _line.Append(character);
                }
            }
        }

        if (_line.Length > 0)
        {
            EndLine();
        }
    }

    private int ReadSome(char[] buffer)
    {
        try
        {
            return _reader.Read(buffer, 0, buffer.Length);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            return 0;
        }
    }

    private void EndLine()
    {
        string line = _line.ToString();
        _line.Clear();
        lock (_lines)
        {
            _lines.Enqueue(line);
            if (_lines.Count > MostLines)
            {
                _lines.Dequeue();
            }
        }

        _handOn(line);
    }
}
