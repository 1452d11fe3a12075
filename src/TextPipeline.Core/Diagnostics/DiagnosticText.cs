using System.Globalization;
using System.Text;

namespace TextPipeline.Core.Diagnostics;

/// <summary>Words of a file as they stand in a message: one line, of bounded length, without a character that a terminal would obey.</summary>
internal static class DiagnosticText
{
    private const int Longest = 60;

    /// <summary>The text between single quotes; what is over 60 characters is cut and shown as <c>…</c>, control characters as <c>\u001B</c>.</summary>
    public static string Quote(string text)
    {
        int length = text.Length;
        if (length > Longest)
        {
            length = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        }

        var quoted = new StringBuilder(length + 3).Append('\'');
        foreach (char character in text.AsSpan(0, length))
        {
            switch (character)
            {
                case '\n': quoted.Append("\\n"); break;
                case '\r': quoted.Append("\\r"); break;
                case '\t': quoted.Append("\\t"); break;
                default:
                    if (IsInvisible(character))
                    {
                        quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
                    }
                    else
                    {
                        quoted.Append(character);
                    }

                    break;
            }
        }

        return quoted.Append(length < text.Length ? "…'" : "'").ToString();
    }

    /// <summary>A message from elsewhere as ours are: one line without a full stop.</summary>
    public static string OneLine(string message) => string.Join(' ', message.Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).TrimEnd('.');

    /// <summary>Names as a sentence lists them: <c>a, b or c</c>.</summary>
    public static string Or(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => $"{string.Join(", ", names.Take(names.Count - 1))} or {names[^1]}",
    };

    // Also the marks that reorder text: they can make a message say something else than it does.
    private static bool IsInvisible(char character) =>
        char.IsControl(character) || character is '\u2028' or '\u2029' || char.GetUnicodeCategory(character) is UnicodeCategory.Format;
}
