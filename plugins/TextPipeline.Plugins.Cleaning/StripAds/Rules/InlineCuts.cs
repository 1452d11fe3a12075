using TextPipeline.Plugins.Cleaning.StripAds.Packs;

namespace TextPipeline.Plugins.Cleaning.StripAds.Rules;

/// <summary>Finds phrases that page scripts glued into a text: marks such as <c>ADVERTISEMENT</c>, and bracketed asides such as <c>(Baca juga: …)</c>.</summary>
/// <remarks>
/// Compared as written, case and all: what a page script inserts is always spelled one way, and a looser comparison would cut into sentences about advertisements.
/// Each phrase is one vectorized search over the whole text.
/// </remarks>
internal sealed class InlineCuts
{
    private const int MostAside = 200;

    private readonly List<InlinePhrase> _phrases = [];

    public InlineCuts(IEnumerable<Rule> rules)
    {
        foreach (Rule rule in rules)
        {
            _phrases.AddRange(rule.Inline.Select(text => new InlinePhrase(text, rule, IsBracketed: false)));
            _phrases.AddRange(rule.InlineBracketed.Select(text => new InlinePhrase(text, rule, IsBracketed: true)));
        }
    }

    /// <summary>Adds the cuts of a text, sorted and without overlaps.</summary>
    public void Find(string text, List<TextEdit> cuts)
    {
        foreach (InlinePhrase phrase in _phrases)
        {
            for (int at = text.IndexOf(phrase.Text, StringComparison.Ordinal); at >= 0;)
            {
                TextSpan? cut = phrase.IsBracketed ? Aside(text, at) : Glued(text, at, phrase.Text.Length);
                if (cut is TextSpan span)
                {
                    cuts.Add(TextEdit.Remove(span, phrase.Rule.Reason));
                }

                at = text.IndexOf(phrase.Text, cut?.End ?? at + phrase.Text.Length, StringComparison.Ordinal);
            }
        }

        RemoveOverlaps(cuts);
    }

    private static void RemoveOverlaps(List<TextEdit> cuts)
    {
        if (cuts.Count < 2)
        {
            return;
        }

        if (!IsSorted(cuts))
        {
            cuts.Sort(static (one, other) => one.Span.CompareTo(other.Span));
        }

        int kept = 1;
        for (int i = 1; i < cuts.Count; i++)
        {
            if (cuts[i].Span.Start >= cuts[kept - 1].Span.End)
            {
                cuts[kept++] = cuts[i];
            }
        }

        cuts.RemoveRange(kept, cuts.Count - kept);
    }

    /// <summary>The cuts of one phrase, which is the usual case, are sorted as they are found.</summary>
    private static bool IsSorted(List<TextEdit> cuts)
    {
        for (int i = 1; i < cuts.Count; i++)
        {
            if (cuts[i].Span < cuts[i - 1].Span)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A phrase in its own right: not a part of a longer word in the same case, and not named in running text.</summary>
    private static TextSpan? Glued(string text, int at, int length)
    {
        int end = at + length;
        char before = at > 0 ? text[at - 1] : '\n', after = end < text.Length ? text[end] : '\n';
        bool startsLine = before is '\n' or '\r', endsLine = after is '\n' or '\r';
        if (char.IsUpper(before) || char.IsLower(after))
        {
            return null;
        }

        bool glued = char.IsLetterOrDigit(before) || char.IsLetterOrDigit(after) || before is '.' or '!' or '?' or '"' or '”' or ')';
        if (!glued && !startsLine && !endsLine)
        {
            return null;
        }

        int start = at;
        if (endsLine)
        {
            while (start > 0 && text[start - 1] is ' ' or '\u00A0' or '\t')
            {
                start--;
            }
        }
        else
        {
            while (startsLine && end < text.Length && text[end] is ' ' or '\u00A0' or '\t')
            {
                end++;
            }
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>An aside in brackets on one line, with the space before it.</summary>
    private static TextSpan? Aside(string text, int at)
    {
        char close = text[at] switch { '(' => ')', '[' => ']', '【' => '】', '（' => '）', _ => '\0' };
        int room = Math.Min(MostAside, text.Length - at);
        int length = close == '\0' ? -1 : text.AsSpan(at, room).IndexOfAny(close, '\n', '\r');
        if (length < 0 || text[at + length] != close)
        {
            return null;
        }

        int start = at > 0 && text[at - 1] == ' ' ? at - 1 : at;
        return TextSpan.FromBounds(start, at + length + 1);
    }
}
