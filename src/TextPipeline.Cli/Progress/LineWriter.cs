using System.Text;

namespace TextPipeline.Cli.Progress;

/// <summary>Hands on whole lines, so that a line of the log is never drawn into a display.</summary>
/// <remarks>Not for concurrent use; <see cref="Console.SetError"/> puts a lock around it.</remarks>
internal sealed class LineWriter : TextWriter
{
    private readonly Action<string> _write;
    private readonly StringBuilder _line = new();

    public LineWriter(Action<string> write) => _write = write;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        if (value == '\n')
        {
            FlushLine();
        }
        else if (value != '\r')
        {
            _line.Append(value);
        }
    }

    /// <summary>Hands on what has no line end yet.</summary>
    public void FlushRest()
    {
        if (_line.Length > 0)
        {
            FlushLine();
        }
    }

    private void FlushLine()
    {
        string line = _line.ToString();
        _line.Clear();
        _write(line);
    }
}
