using System.Buffers;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Parsing;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml;

/// <summary>Tells HTML from text that only speaks of it.</summary>
internal static class HtmlDetector
{
    private const int Look = 4096;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");
    private static readonly string[] PageStarts = ["<!doctype html", "<html", "<head", "<body"];

    /// <summary>Whether a text begins with an element of HTML, or the tags of a page open a line near its start.</summary>
    public static bool IsHtml(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> start = text.TrimStart("\uFEFF \t\r\n\f");
        if (start.StartsWith("<!--", StringComparison.Ordinal) || start.StartsWith("<?xml", StringComparison.Ordinal))
        {
            return HasPageStart(start);
        }

        if (start.Length > 2 && start[0] == '<' && (char.IsAsciiLetter(start[1]) || start[1] == '!'))
        {
            return BeginsWithElement(start) || HasPageStart(start);
        }

        return HasPageStart(start);
    }

    private static bool BeginsWithElement(ReadOnlySpan<char> text)
    {
        int length = text[1..].IndexOfAny(NameEnds);
        return length > 0 && text.Contains('>') && ElementKinds.IsKnown(text.Slice(1, length));
    }

    private static bool HasPageStart(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Look)];
        foreach (string tag in PageStarts)
        {
            int at = text.IndexOf(tag, StringComparison.OrdinalIgnoreCase);
            if (at == 0 || (at > 0 && text[at - 1] is '\n' or '>' or ' ' or '\t' && text[..at].TrimEnd() is var before && (before.IsEmpty || before[^1] is '>' || text[at - 1] == '\n')))
            {
                return true;
            }
        }

        return false;
    }
}
