namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Content.Features;

/// <summary>The heading that each line stands under, and where its section ends.</summary>
internal sealed class SectionHeadings
{
    private readonly int[] _above, _end;

    public SectionHeadings(PageMeasures page)
    {
        (_above, _end) = (new int[page.Count], new int[page.Count]);
        int heading = -1;
        for (int i = 0; i < page.Count; i++)
        {
            _above[i] = heading;
            heading = PageMeasures.IsHeading(page.Page.Blocks[i].Kind) ? i : heading;
        }

        int end = page.Count;
        for (int i = page.Count - 1; i >= 0; i--)
        {
            _end[i] = end;
            end = PageMeasures.IsHeading(page.Page.Blocks[i].Kind) ? i : end;
        }
    }

    /// <summary>The last heading before a line; -1 where there is none.</summary>
    public int Above(int line) => _above[line];

    /// <summary>The first heading behind a line, or the number of lines.</summary>
    public int End(int line) => _end[line];
}
