using TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Facts;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Parsing;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Content.Features;

/// <summary>What several groups of features ask of a page: facts of its lines, and sums over stretches of them.</summary>
internal sealed class PageMeasures
{
    private readonly int[] _lengthBefore, _linkBefore, _proseBefore;

    public PageMeasures(HtmlPage page, LinkedData linked)
    {
        Page = page;
        Linked = linked;
        Facts = [.. page.Blocks.Select(LineFacts.Of)];
        Statistics = new PageStatistics(page, Facts);
        (_lengthBefore, _linkBefore, _proseBefore) = (new int[Facts.Length + 1], new int[Facts.Length + 1], new int[Facts.Length + 1]);
        for (int i = 0; i < Facts.Length; i++)
        {
            HtmlBlock block = page.Blocks[i];
            _lengthBefore[i + 1] = _lengthBefore[i] + block.Text.Length;
            _linkBefore[i + 1] = _linkBefore[i] + block.LinkLength;
            _proseBefore[i + 1] = _proseBefore[i] + (Facts[i].IsProse ? block.Text.Length : 0);
        }
    }

    public HtmlPage Page { get; }

    public LinkedData Linked { get; }

    public LineFacts[] Facts { get; }

    public PageStatistics Statistics { get; }

    public int Count => Facts.Length;

    /// <summary>Characters of the lines from one up to another.</summary>
    public int Length(int from, int to) => Sum(_lengthBefore, from, to);

    public int Prose(int from, int to) => Sum(_proseBefore, from, to);

    public int LinkShare(int from, int to) => PageStatistics.PerMille(Sum(_linkBefore, from, to), Length(from, to));

    public int ProseShare(int from, int to) => PageStatistics.PerMille(Prose(from, to), Length(from, to));

    public static bool IsHeading(ElementKind kind) => kind is >= ElementKind.Heading1 and <= ElementKind.Heading6;

    private static int Sum(int[] before, int from, int to) => to <= from ? 0 : before[to] - before[from];
}
