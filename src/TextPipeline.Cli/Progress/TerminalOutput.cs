using System.Text;
using Spectre.Console;

namespace TextPipeline.Cli.Progress;

/// <summary>Standard error as a terminal: the library would ask standard output, which may be a file.</summary>
internal sealed class TerminalOutput : IAnsiConsoleOutput
{
    private const int UsualWidth = 80, UsualHeight = 24;

    public TerminalOutput(TextWriter writer) => Writer = writer;

    public TextWriter Writer { get; }

    public bool IsTerminal => true;

    // The cursor rests behind the last line, where the terminal echoes a Ctrl-C: two characters, which must not begin a new line.
    public int Width => Math.Max(20, Size(() => Console.WindowWidth, UsualWidth) - 3);

    public int Height => Size(() => Console.WindowHeight, UsualHeight);

    public void SetEncoding(Encoding encoding)
    {
    }

    private static int Size(Func<int> ask, int usual)
    {
        try
        {
            return ask() is var size and > 0 ? size : usual;
        }
        catch (Exception exception) when (exception is IOException or PlatformNotSupportedException)
        {
            return usual;
        }
    }
}
