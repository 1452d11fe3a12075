namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Content.Features;

/// <summary>Words about the page itself: in the line, in its neighbours, and in the heading that it stands under.</summary>
internal sealed class LineWordFeatures : FeatureGroup
{
    private readonly PageMeasures _page;
    private readonly SectionHeadings _headings;
    private readonly int _categories;
    private readonly int[] _counts;

    public LineWordFeatures(PageMeasures page, LineWords words, SectionHeadings headings)
    {
        _page = page;
        _headings = headings;
        _categories = words.Categories.Count;
        _counts = new int[page.Count * _categories];
        for (int i = 0; i < page.Count; i++)
        {
            words.CountIn(page.Page.Blocks[i].Text, _counts.AsSpan(i * _categories, _categories));
        }
    }

    public static IEnumerable<string> NamesFor(LineWords words) =>
    [
        .. words.Categories.Select(category => "word." + category), "word.all", "word.all_share", "word.all_before", "word.all_after",
        .. words.Categories.Select(category => "heading." + category),
        "word.colon",
    ];

    public override void Write(int index, List<int> values)
    {
        ReadOnlySpan<int> counts = Counts(index);
        values.AddRange(counts);
        int all = Sum(counts);
        values.AddRange([
            all, PageStatistics.PerMille(all, _page.Facts[index].Words), index > 0 ? Sum(Counts(index - 1)) : 0, index + 1 < _page.Count ? Sum(Counts(index + 1)) : 0]);
        int heading = _headings.Above(index);
        for (int category = 0; category < _categories; category++)
        {
            values.Add(heading < 0 ? 0 : Counts(heading)[category]);
        }

        // "Read more: ..." and "Photo: ..." say early what they are.
        values.Add(Math.Min(_page.Page.Blocks[index].Text.IndexOf(':', StringComparison.Ordinal), 60));
    }

    private ReadOnlySpan<int> Counts(int line) => _counts.AsSpan(line * _categories, _categories);

    private static int Sum(ReadOnlySpan<int> counts)
    {
        int sum = 0;
        foreach (int count in counts)
        {
            sum += count;
        }

        return sum;
    }
}
