using System.Globalization;
using System.Text;
using TextPipeline.Core.Diagnostics;
using YamlDotNet.Core;

namespace TextPipeline.Core.Definitions;

/// <summary>Says what cannot be read in the words of somebody who writes pipelines, at the place that has to be changed.</summary>
internal static class SyntaxFault
{
    /// <param name="message">What the scanner says, or what was expected.</param>
    /// <param name="start">Where the scanner was.</param>
    /// <param name="end">Where it stopped.</param>
    /// <param name="source">The file.</param>
    /// <param name="tokens">What was read before.</param>
    public static Diagnostic From(string message, Mark start, Mark end, SourceText source, SourceTokens tokens)
    {
        // The scanner gives the place of a tab as that of the mapping or the value before it, and often takes it for another fault.
        int tab = source.FindIndentingTab(tokens.EndOfLast, Math.Max(tokens.EndOfLast, end.Index));
        if (tab >= 0)
        {
            return DefinitionDiagnostics.TabIndentation(source.PositionAt(tab));
        }

        OpenCollection? flow = tokens.Open.FindLast(open => open.Bracket is not null);
        if (flow is not null && start.Index >= source.Text.Length)
        {
            return Unclosed(flow);
        }

        SourcePosition position = source.PositionAt(start.Index);
        if (Has(message, "quoted scalar") && (Has(message, "end of stream") || Has(message, "indentation") || Has(message, "document indicator")))
        {
            return DefinitionDiagnostics.UnclosedQuote(position);
        }

        if (Has(message, "Unicode"))
        {
            return NoCharacter(source, tokens.EndOfLast);
        }

        return Has(message, "escape")
            ? DefinitionDiagnostics.Syntax(source.PositionAt(end.Index), "this is no escape of a string in double quotes; double the '\\' or use single quotes")
            : DefinitionDiagnostics.Syntax(position, Explain(message));
    }

    /// <summary>A bracket or brace is never closed.</summary>
    public static Diagnostic Unclosed(OpenCollection open) =>
        DefinitionDiagnostics.UnclosedCollection(open.Position, open.Bracket == '}' ? '{' : '[');

    /// <summary>The innermost bracket or brace is never closed. The scanner reads ahead, so that it may be one that no token has shown yet.</summary>
    public static Diagnostic Unclosed(SourceText source, SourceTokens tokens)
    {
        if (tokens.Open.FindLast(open => open.Bracket is not null) is { } read)
        {
            return Unclosed(read);
        }

        int start = (int)tokens.EndOfLast;
        int ahead = start + Math.Max(0, source.Text.AsSpan(start).IndexOfAny('[', '{'));
        return Unclosed(new OpenCollection(source.PositionAt(ahead), source.Text.AsSpan(ahead).StartsWith('{') ? '}' : ']'));
    }

    /// <summary>A string in double quotes holds an escape of a number that is no character.</summary>
    public static Diagnostic NoCharacter(SourceText source, long start) =>
        DefinitionDiagnostics.Syntax(source.PositionAt(FindBadEscape(source.Text, (int)start)), "this escape names no character");

    // Of the escapes after an index the first that is a surrogate or beyond Unicode; the index itself where the search fails.
    private static int FindBadEscape(string text, int start)
    {
        for (int i = text.IndexOf('\\', start); i >= 0 && i + 1 < text.Length; i = text.IndexOf('\\', Math.Min(i + 2, text.Length)))
        {
            int digits = text[i + 1] == 'u' ? 4 : text[i + 1] == 'U' ? 8 : 0;
            if (digits > 0 && i + 2 + digits <= text.Length
                && uint.TryParse(text.AsSpan(i + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint value)
                && !Rune.IsValid(value))
            {
                return i;
            }
        }

        return start;
    }

    private static string Explain(string message)
    {
        if (message.StartsWith("expected", StringComparison.Ordinal))
        {
            return message;
        }

        if (Has(message, "invalid mapping") || Has(message, "apping values are not allowed"))
        {
            return "a ':' is not allowed here; put a value that holds ': ' in quotes, and give every key of a mapping the same indentation";
        }

        if (Has(message, "cannot start any token"))
        {
            return "a value cannot begin with this character; put it in quotes";
        }

        return Has(message, "expected ':'") ? "a key without ':'" : $"not YAML: {char.ToLowerInvariant(message[0])}{message[1..].TrimEnd('.')}";
    }

    private static bool Has(string message, string part) => message.Contains(part, StringComparison.Ordinal);
}
