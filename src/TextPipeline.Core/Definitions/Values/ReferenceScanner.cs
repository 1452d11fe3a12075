using System.Text;

namespace TextPipeline.Core.Definitions.Values;

/// <summary>Finds the references in a value. Linear in its length.</summary>
internal static class ReferenceScanner
{
    private const string Open = "${";
    private const string EscapedOpen = "$${";
    private const string ParamPrefix = "params.";

    /// <summary>The pieces, in order; literal ones are never next to each other.</summary>
    public static List<TextPiece> Scan(string text)
    {
        var pieces = new List<TextPiece>();
        var literal = new StringBuilder();
        int ordinal = 0;
        for (int position = 0; position < text.Length;)
        {
            int next = text.IndexOf(Open, position, StringComparison.Ordinal);
            next = next < 0 ? text.Length : next;
            bool isEscaped = next > position && next < text.Length && text[next - 1] == '$';
            literal.Append(text, position, next - position - (isEscaped ? 1 : 0));
            if (isEscaped)
            {
                literal.Append(Open);
                ordinal++;
                position = next + Open.Length;
            }
            else if (next < text.Length)
            {
                AddLiteral(pieces, literal);
                int end = text.IndexOf('}', next);
                string written = end < 0 ? text[next..] : text[next..(end + 1)];
                pieces.Add(Parse(written, ordinal));
                ordinal += CountOpen(written);
                position = next + written.Length;
            }
            else
            {
                position = next;
            }
        }

        AddLiteral(pieces, literal);
        return pieces;
    }

    /// <summary>Whether a value holds anything to replace, an escape among it.</summary>
    public static bool HasAny(string text) => text.Contains(Open, StringComparison.Ordinal);

    /// <summary>The place of a reference in a file.</summary>
    /// <param name="source">The file's text.</param>
    /// <param name="start">Where the value begins.</param>
    /// <param name="ordinal">How many <c>${</c> stand before it.</param>
    public static int Find(string source, int start, int ordinal)
    {
        int place = source.IndexOf(Open, start, StringComparison.Ordinal);
        while (ordinal-- > 0 && place >= 0)
        {
            place = source.IndexOf(Open, place + Open.Length, StringComparison.Ordinal);
        }

        return place < 0 ? start : place;
    }

    private static TextPiece Parse(string written, int ordinal)
    {
        var malformed = new TextPiece(TextPieceKind.Malformed, written, Ordinal: ordinal);
        if (written[^1] != '}' || CountOpen(written) > 1)
        {
            return malformed;
        }

        string inner = written[Open.Length..^1];
        if (inner.StartsWith(ParamPrefix, StringComparison.Ordinal))
        {
            string param = inner[ParamPrefix.Length..];
            return EntryName.IsValid(param) ? malformed with { Kind = TextPieceKind.Param, Name = param } : malformed;
        }

        int length = 0;
        while (length < inner.Length && (char.IsAsciiLetterOrDigit(inner[length]) || inner[length] == '_'))
        {
            length++;
        }

        if (length == 0 || char.IsAsciiDigit(inner[0]))
        {
            return malformed;
        }

        TextPieceKind kind = inner.AsSpan(length) switch
        {
            "" => TextPieceKind.Variable,
            [':', '-', ..] => TextPieceKind.VariableOrDefault,
            [':', '?', ..] => TextPieceKind.VariableOrMessage,
            _ => TextPieceKind.Malformed,
        };
        string rest = kind is TextPieceKind.VariableOrDefault or TextPieceKind.VariableOrMessage ? inner[(length + 2)..] : "";
        return malformed with { Kind = kind, Name = inner[..length], Rest = rest };
    }

    private static int CountOpen(string written)
    {
        int count = 0;
        for (int place = 0; (place = written.IndexOf(Open, place, StringComparison.Ordinal)) >= 0; place += Open.Length)
        {
            count++;
        }

        return count;
    }

    private static void AddLiteral(List<TextPiece> pieces, StringBuilder literal)
    {
        if (literal.Length > 0)
        {
            pieces.Add(new TextPiece(TextPieceKind.Literal, literal.ToString()));
            literal.Clear();
        }
    }
}
