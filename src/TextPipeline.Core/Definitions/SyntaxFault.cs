using System.Globalization;
using System.Text;
using TextPipeline.Core.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TextPipeline.Core.Definitions;

/// <summary>Says what the parser could not read in the words of somebody who writes pipelines, at the place that has to be changed.</summary>
internal static class SyntaxFault
{
    /// <param name="exception">What the parser threw.</param>
    /// <param name="source">The file.</param>
    /// <param name="last">The last event before it, or null.</param>
    /// <param name="open">The collections that are open, outermost first.</param>
    public static Diagnostic From(YamlException exception, SourceText source, ParsingEvent? last, List<NodeEvent> open)
    {
        // The scanner gives the place of a tab as that of the mapping or the value before it, and often takes it for another fault.
        long before = last?.End.Index ?? 0;
        int tab = source.FindIndentingTab(before, Math.Max(before, exception.End.Index));
        if (tab >= 0)
        {
            return DefinitionDiagnostics.TabIndentation(source.PositionAt(tab));
        }

        string message = exception.Message;
        if (exception.Start.Index >= source.Text.Length && open.Exists(IsFlow))
        {
            return Unclosed(source, last, open);
        }

        if (Has(message, "quoted scalar") && (Has(message, "end of stream") || Has(message, "indentation") || Has(message, "document indicator")))
        {
            return DefinitionDiagnostics.UnclosedQuote(source.PositionAt(exception.Start.Index));
        }

        if (Has(message, "Unicode"))
        {
            return NoCharacter(source, last);
        }

        if (Has(message, "expected ',' or"))
        {
            NodeEvent? flow = open.FindLast(IsFlow);
            return DefinitionDiagnostics.MissingComma(
                source.PositionAt(exception.Start.Index), flow is MappingStart ? '}' : ']', source.PositionAt(flow?.Start.Index ?? 0));
        }

        return Has(message, "escape")
            ? DefinitionDiagnostics.Syntax(source.PositionAt(exception.End.Index), "this is no escape of a string in double quotes; double the '\\' or use single quotes")
            : DefinitionDiagnostics.Syntax(source.PositionAt(exception.Start.Index), Explain(message));
    }

    /// <summary>The innermost flow collection is never closed.</summary>
    public static Diagnostic Unclosed(SourceText source, ParsingEvent? last, List<NodeEvent> open)
    {
        NodeEvent? flow = open.FindLast(IsFlow);
        SourcePosition after = source.PositionAt(flow?.Start.Index ?? last?.Start.Index ?? 0);
        return DefinitionDiagnostics.UnclosedCollection(after, flow is MappingStart ? '{' : '[');
    }

    /// <summary>A string in double quotes holds an escape of a number that is no character.</summary>
    public static Diagnostic NoCharacter(SourceText source, ParsingEvent? last)
    {
        int start = (int)(last?.End.Index ?? 0);
        return DefinitionDiagnostics.Syntax(source.PositionAt(FindBadEscape(source.Text, start)), "this escape names no character");
    }

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
        if (Has(message, "invalid mapping") || Has(message, "Mapping values are not allowed"))
        {
            return "a ':' is not allowed here; put a value that holds ': ' in quotes, and give every key of a mapping the same indentation";
        }

        if (Has(message, "cannot start any token"))
        {
            return "a value cannot begin with this character; put it in quotes";
        }

        if (Has(message, "expected key") || Has(message, "'-' indicator"))
        {
            return "expected a key with ':' or an entry with '-', indented like those before it";
        }

        if (Has(message, "expected ':'"))
        {
            return "a key without ':'";
        }

        if (Has(message, "expected node content"))
        {
            return "expected a value";
        }

        return $"not YAML: {char.ToLowerInvariant(message[0])}{message[1..].TrimEnd('.')}";
    }

    private static bool Has(string message, string part) => message.Contains(part, StringComparison.Ordinal);

    public static bool IsFlow(NodeEvent collection) =>
        collection is SequenceStart { Style: SequenceStyle.Flow } or MappingStart { Style: MappingStyle.Flow };
}
