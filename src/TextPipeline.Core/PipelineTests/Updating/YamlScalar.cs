using System.Globalization;
using System.Text;
using System.Text.Json;
using TextPipeline.Core.PipelineTests.Reading;

namespace TextPipeline.Core.PipelineTests.Updating;

/// <summary>Values as YAML, in the form that reads best.</summary>
internal static class YamlScalar
{
    private static readonly string[] Words = ["true", "false", "null", "yes", "no", "on", "off"];

    /// <summary>Every way to write a value, best first.</summary>
    /// <param name="value">A string, number, truth value or null.</param>
    /// <param name="blockIndent">How far the lines of a block are indented; null where no block can stand.</param>
    public static IEnumerable<string> Forms(JsonElement value, int? blockIndent)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return [value.GetRawText()];
        }

        string text = JsonValue.Text(value);
        return new[] { blockIndent is { } indent ? Block(text, indent) : null, Line(text) }.OfType<string>();
    }

    /// <summary>A string on one line: plain where that is safe, else in quotes.</summary>
    public static string Line(string text) =>
        IsPlain(text) ? text : text.Any(NeedsEscape) ? DoubleQuoted(text) : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A JSON value on one line: YAML's flow form.</summary>
    public static string Flow(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => $"{{ {string.Join(", ", value.EnumerateObject().Select(member => $"{DoubleQuoted(member.Name)}: {Flow(member.Value)}"))} }}",
        JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(Flow))}]",
        JsonValueKind.String => DoubleQuoted(JsonValue.Text(value)),
        _ => value.GetRawText(),
    };

    /// <summary>A text of several lines as a literal block, whose lines stand as they are; null where a block cannot hold it.</summary>
    public static string? Block(string text, int indent)
    {
        string content = text.TrimEnd('\n');
        int breaks = text.Length - content.Length;
        if (!text.Contains('\n', StringComparison.Ordinal) || content.Length == 0 || content.Any(character => character is not ('\n' or '\t') && NeedsEscape(character)))
        {
            return null;
        }

        // A block takes its indentation from its first line, unless a figure says it.
        string figure = content[0] is ' ' or '\n' or '\t' ? "2" : "";
        string chomping = breaks switch
        {
            0 => "-",
            1 => "",
            _ => "+",
        };
        var block = new StringBuilder("|").Append(figure).Append(chomping);
        foreach (string line in content.Split('\n'))
        {
            block.Append('\n').Append(' ', line.Length == 0 ? 0 : indent).Append(line);
        }

        return block.Append('\n', Math.Max(0, breaks - 1)).ToString();
    }

    private static bool IsPlain(string text) =>
        text.Length > 0 && char.IsLetterOrDigit(text[0]) && text.All(character => char.IsLetterOrDigit(character) || character is ' ' or '_' or '-' or '.' or '/' or '(' or ')')
        && text[^1] != ' ' && !Words.Contains(text, StringComparer.OrdinalIgnoreCase) && !SourceJson.IsNumber(text);

    private static string DoubleQuoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char character in text)
        {
            _ = character switch
            {
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                '\r' => quoted.Append("\\r"),
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                _ when NeedsEscape(character) => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append('"').ToString();
    }

    // Line ends of YAML, what it forbids, and what nobody sees.
    private static bool NeedsEscape(char character) =>
        char.IsControl(character) || character is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' || char.GetUnicodeCategory(character) == UnicodeCategory.Format;
}
