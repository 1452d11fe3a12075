using System.Globalization;
using System.Text;

namespace TextPipeline.Core.PipelineTests.Differences;

/// <summary>A line of a text as a difference shows it: no white space that matters is invisible, and nothing in it moves a terminal's cursor.</summary>
internal static class VisibleText
{
    /// <summary>White space as signs where an eye would miss it: at both ends, doubled, tabs, and spaces other than U+0020. Line ends are left out.</summary>
    public static string Show(string line)
    {
        string content = line.TrimEnd('\n');
        int start = content.Length - content.TrimStart(' ').Length, end = content.TrimEnd(' ').Length;
        var shown = new StringBuilder(content.Length + 8);
        for (int i = 0; i < content.Length; i++)
        {
            if (content[i] == ' ' && i >= start && i < end && content[i - 1] != ' ' && content[i + 1] != ' ')
            {
                shown.Append(' ');
            }
            else
            {
                Append(shown, content, i);
            }
        }

        return shown.ToString();
    }

    /// <summary>All white space as signs, line ends too: for lines that differ in nothing else.</summary>
    public static string ShowAll(string line)
    {
        var shown = new StringBuilder(line.Length + 8);
        for (int i = 0; i < line.Length; i++)
        {
            Append(shown, line, i);
        }

        return shown.ToString();
    }

    /// <summary>Whether two lines are the same but for white space.</summary>
    public static bool DifferInWhiteSpaceAlone(string a, string b) => string.Equals(WithoutWhiteSpace(a), WithoutWhiteSpace(b), StringComparison.Ordinal);

    private static string WithoutWhiteSpace(string line) => string.Concat(line.Where(character => !IsUnseen(character)));

    private static void Append(StringBuilder shown, string line, int index)
    {
        char character = line[index];
        switch (character)
        {
            case ' ':
                shown.Append('·');
                break;
            case '\t':
                shown.Append('→');
                break;
            case '\n':
                shown.Append('⏎');
                break;
            case '\r':
                shown.Append('␍');
                break;
            default:
                if (IsUnseen(character) || IsHalf(line, index))
                {
                    shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
                }
                else
                {
                    shown.Append(character);
                }

                break;
        }
    }

    private static bool IsHalf(string line, int index) =>
        char.IsHighSurrogate(line[index]) ? index + 1 == line.Length || !char.IsLowSurrogate(line[index + 1])
        : char.IsLowSurrogate(line[index]) && (index == 0 || !char.IsHighSurrogate(line[index - 1]));

    private static bool IsUnseen(char character) =>
        char.IsWhiteSpace(character) || char.IsControl(character) || char.GetUnicodeCategory(character) == UnicodeCategory.Format;
}
