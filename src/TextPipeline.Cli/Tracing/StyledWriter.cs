namespace TextPipeline.Cli.Tracing;

/// <summary>Writes text for a person, with colours or, where there are none, with marks in their place.</summary>
internal sealed class StyledWriter
{
    private readonly TextWriter _output;

    public StyledWriter(TextWriter output, bool colored)
    {
        _output = output;
        IsColored = colored;
    }

    public bool IsColored { get; }

    public StyledWriter Write(string text, TextStyle style = TextStyle.Plain)
    {
        if (text.Length > 0)
        {
            (string start, string end) = IsColored ? (Code(style), style == TextStyle.Plain ? "" : "\u001b[0m") : Marks(style);
            _output.Write(start);
            _output.Write(text);
            _output.Write(end);
        }

        return this;
    }

    public void Line(string text = "", TextStyle style = TextStyle.Plain)
    {
        Write(text, style);
        _output.Write('\n');
    }

    private static string Code(TextStyle style) => style switch
    {
        TextStyle.Heading => "\u001b[1m",
        TextStyle.Faint => "\u001b[2m",
        TextStyle.Reason => "\u001b[36m",
        TextStyle.Warning => "\u001b[1;33m",
        TextStyle.RemovedLine => "\u001b[31m",
        TextStyle.InsertedLine => "\u001b[32m",
        TextStyle.RemovedWords => "\u001b[9;31m",
        TextStyle.InsertedWords => "\u001b[1;32m",
        _ => "",
    };

    // The marks of a word diff as git writes it.
    private static (string Start, string End) Marks(TextStyle style) => style switch
    {
        TextStyle.RemovedWords => ("[-", "-]"),
        TextStyle.InsertedWords => ("{+", "+}"),
        _ => ("", ""),
    };
}
