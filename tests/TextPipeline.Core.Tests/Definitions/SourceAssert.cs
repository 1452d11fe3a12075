using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Tests.Definitions;

internal static class SourceAssert
{
    /// <summary>Each finding is one line, and its place is a character of the file or the end of a line.</summary>
    public static void Inside(string text, IEnumerable<Diagnostic> diagnostics)
    {
        // Not ReplaceLineEndings, which takes more characters for line ends than editors do.
        string[] lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        foreach (Diagnostic diagnostic in diagnostics)
        {
            Inside(lines, diagnostic);
        }
    }

    private static void Inside(string[] lines, Diagnostic diagnostic)
    {
        SourcePosition position = Assert.NotNull(diagnostic.Position);
        if (position.Line != 0)
        {
            Assert.InRange(position.Line, 1, lines.Length);
            Assert.InRange(position.Column, 1, lines[position.Line - 1].Length + 1);
        }

        Assert.DoesNotContain('\n', diagnostic.Message);
        Assert.False(diagnostic.Message.EndsWith('.'), diagnostic.Message);
    }
}
