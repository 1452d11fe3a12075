using TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Content.Features;

/// <summary>The line itself (shallow text features: Kohlschütter, Fankhauser and Nejdl, Boilerplate Detection using Shallow Text Features, 2010).</summary>
internal sealed class LineFeatures : FeatureGroup
{
    public static readonly string[] Names =
    [
        "line.length", "line.words", "line.letters", "line.digits", "line.capitals", "line.commas", "line.sentence_ends", "line.ends_sentence", "line.link_share", "line.links",
        "line.wide", "line.separators", "line.prose", "line.repeats", "line.starts_small", "line.copyright", "line.ends_colon", "line.ends_question", "line.word_length",
        "line.in_title", "line.strong_share", "line.slanted_share", "line.images_before", "line.images_after", "line.has_at", "line.has_year", "line.starts_mark",
    ];

    private readonly PageMeasures _page;
    private readonly Dictionary<string, int> _repeats = new(StringComparer.Ordinal);
    private readonly string _title;

    public LineFeatures(PageMeasures page)
    {
        _page = page;
        _title = page.Page.Facts.Title ?? "";
        foreach (HtmlBlock block in page.Page.Blocks)
        {
            _repeats[block.Text] = _repeats.GetValueOrDefault(block.Text) + 1;
        }
    }

    public override void Write(int index, List<int> values)
    {
        LineFacts facts = _page.Facts[index];
        HtmlBlock block = _page.Page.Blocks[index];
        string text = block.Text;
        values.AddRange([
            text.Length, facts.Words, facts.LetterShare, facts.DigitShare, facts.CapitalShare, facts.Commas, facts.SentenceEnds, facts.EndsSentence ? 1 : 0, facts.LinkShare,
            block.LinkCount, facts.IsWide ? 1 : 0, facts.Separators, facts.IsProse ? 1 : 0, Math.Min(_repeats[text], 9), char.IsLower(text[0]) ? 1 : 0,
            text.Contains('©', StringComparison.Ordinal) ? 1 : 0, text.EndsWith(':') ? 1 : 0, text.EndsWith('?') ? 1 : 0, text.Length * 1000 / Math.Max(1, facts.Words),
            text.Length >= 10 && _title.Contains(text, StringComparison.OrdinalIgnoreCase) ? 2 : 0,
            PageStatistics.PerMille(block.StrongLength, text.Length), PageStatistics.PerMille(block.SlantedLength, text.Length), Math.Min(block.Images, 9),
            index + 1 < _page.Count ? Math.Min(_page.Page.Blocks[index + 1].Images, 9) : 0, text.Contains('@', StringComparison.Ordinal) ? 1 : 0, HasYear(text) ? 1 : 0,
            char.IsLetterOrDigit(text[0]) || text[0] is '"' or '“' or '„' or '«' or '\'' or '(' ? 0 : 1]);
    }

    /// <summary>Whether four digits of these times stand alone.</summary>
    private static bool HasYear(ReadOnlySpan<char> text)
    {
        int digits = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                digits++;
                continue;
            }

            if (digits == 4 && text[i - 4] is '1' or '2' && text[i - 3] is '9' or '0')
            {
                return true;
            }

            digits = 0;
        }

        return false;
    }
}
