namespace TextPipeline.Plugins.Cleaning.StripAds.Pages;

/// <summary>The stretch of lines with the largest sum, where sentences count their characters and every other line costs: the classic way to a page's body.</summary>
/// <param name="Start">Its first line.</param>
/// <param name="End">Behind its last line.</param>
internal readonly record struct MainBlock(int Start, int End)
{
    private const int MostSentenceWorth = 400;

    /// <summary>Finds it.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="cost">What a line costs that is no sentence, in characters: the more, the fewer gaps the block spans.</param>
    public static MainBlock Find(ReadOnlySpan<LineStatistics> lines, int cost)
    {
        (MainBlock block, long best, long sum, int from) = (default, 0, 0, 0);
        for (int i = 0; i < lines.Length; i++)
        {
            sum += lines[i].IsSentence ? Math.Min(lines[i].Length, MostSentenceWorth) : -cost;
            if (sum <= 0)
            {
                (sum, from) = (0, i + 1);
            }
            else if (sum > best)
            {
                (best, block) = (sum, new MainBlock(from, i + 1));
            }
        }

        return block;
    }

    /// <summary>Below 0 so many lines before the block, 0 in it, above 0 so many lines behind it.</summary>
    public int PlaceOf(int line) => line < Start ? line - Start : line >= End ? line - End + 1 : 0;
}
