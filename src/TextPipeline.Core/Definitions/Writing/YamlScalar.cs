using System.Globalization;
using System.Text;

namespace TextPipeline.Core.Definitions.Writing;

/// <summary>Single values as YAML writes them.</summary>
internal static class YamlScalar
{
    // True, false, null and their like in any version of YAML: in quotes where a text is meant.
    private static readonly string[] Reserved = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];

    /// <summary>A value.</summary>
    /// <param name="scalar">The value; without quotes it may be a number, a truth value or nothing.</param>
    /// <param name="blockIndent">How far in a block of several lines stands; null where none may.</param>
    public static string Format(SourceScalar scalar, int? blockIndent)
    {
        if (scalar.IsNull)
        {
            return "null";
        }

        if (!scalar.IsQuoted && (IsLiteral(scalar.Value) || IsWord(scalar.Value, canBeginWithDigit: true)))
        {
            return scalar.Value;
        }

        string text = scalar.Value.Replace("${", "$${", StringComparison.Ordinal);
        if (blockIndent is not { } indent)
        {
            return FormatText(text);
        }

        return IsSentence(text) ? text : FormatBlock(text, indent) ?? FormatText(text);
    }

    /// <summary>A text in one line.</summary>
    public static string FormatText(string text)
    {
        if (IsWord(text, canBeginWithDigit: false))
        {
            return text;
        }

        return text.AsSpan().ContainsAnyExceptInRange(' ', '~') || text.Contains('\'', StringComparison.Ordinal) ? FormatEscaped(text) : $"'{text}'";
    }

    private static bool IsLiteral(string text) =>
        text is "true" or "false"
        || (text.Length > 0 && text[^1] is not ' ' && text[0] is not ' '
            && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _));

    // What begins with a digit may be a number, a date or a time in some version of YAML; a duration such as 10s is none of them.
    private static bool IsWord(string text, bool canBeginWithDigit)
    {
        foreach (char character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('_' or '-' or '.' or '/'))
            {
                return false;
            }
        }

        return text.Length > 0 && (char.IsAsciiLetter(text[0]) || (canBeginWithDigit && char.IsAsciiDigit(text[0]))) && !Reserved.Contains(text, StringComparer.OrdinalIgnoreCase);
    }

    // What may stand without quotes where no bracket or comma ends it: `language == 'id'`.
    private static bool IsSentence(string text)
    {
        foreach (char character in text)
        {
            if (character is < ' ' or > '~' or ':' or '#')
            {
                return false;
            }
        }

        return text.Length > 0 && char.IsAsciiLetter(text[0]) && text[^1] != ' ' && !Reserved.Contains(text, StringComparer.OrdinalIgnoreCase);
    }

    // `|` keeps what stands below it, and `|-` all but the last line break. What it would not keep, or nobody could see, goes in quotes.
    private static string? FormatBlock(string text, int indent)
    {
        bool endsWithBreak = text.EndsWith('\n');
        string[] lines = (endsWithBreak ? text[..^1] : text).Split('\n');
        if (lines.Length < 2 || lines[0].Length == 0 || lines[0][0] == ' ' || lines[^1].Length == 0 || lines.Any(line => line.EndsWith(' ') || HasUnprintable(line)))
        {
            return null;
        }

        var block = new StringBuilder(endsWithBreak ? "|" : "|-");
        foreach (string line in lines)
        {
            block.Append('\n').Append(' ', line.Length == 0 ? 0 : indent).Append(line);
        }

        return block.ToString();
    }

    private static string FormatEscaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 8).Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            switch (character)
            {
                case '"' or '\\': escaped.Append('\\').Append(character); break;
                case '\n': escaped.Append("\\n"); break;
                case '\r': escaped.Append("\\r"); break;
                case '\t': escaped.Append("\\t"); break;
                case >= ' ' and <= '~': escaped.Append(character); break;
                default:
                    if (char.IsLetter(character))
                    {
                        escaped.Append(character);
                    }
                    else if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    {
                        escaped.Append(CultureInfo.InvariantCulture, $"\\U{char.ConvertToUtf32(character, text[++i]):X8}");
                    }
                    else
                    {
                        // Half a character cannot be written in a YAML file at all.
                        escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)(char.IsSurrogate(character) ? '\uFFFD' : character):X4}");
                    }

                    break;
            }
        }

        return escaped.Append('"').ToString();
    }

    private static bool HasUnprintable(string line)
    {
        foreach (char character in line)
        {
            if (character is < ' ' or > '~' && !char.IsLetter(character))
            {
                return true;
            }
        }

        return false;
    }
}
