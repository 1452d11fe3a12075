using System.Numerics;

namespace TextPipeline.Plugins.Cleaning.StripAds.Sites;

/// <summary>Says from how many stories the documents are in which a line stands, out of 32 bits.</summary>
/// <remarks>
/// Each story sets one bit. Which ones are set depends neither on the order of the documents nor on how often one comes, and two sketches are merged by an or; how many are
/// set says how many stories there were (linear counting: Whang, Vander-Zanden and Taylor, A linear-time probabilistic counting algorithm, 1990).
/// </remarks>
internal static class StorySketch
{
    /// <summary>How many marks there are.</summary>
    public const int Size = 32;

    /// <summary>With so many bits set there are some 60 stories or more, and a sketch cannot say how many: the line is no story's own.</summary>
    private const int Full = 28;

    // -32 ln(1 - bits / 32), rounded up: some of a few stories set the same bit. Two bits are two stories.
    private static ReadOnlySpan<byte> Stories => [0, 1, 2, 4, 5, 6, 7, 8, 10, 11, 12, 14, 16, 17, 19, 21, 23, 25, 27, 29, 32, 35, 38, 41, 45, 49, 54, 60];

    /// <summary>How many documents count, of those that have a line.</summary>
    /// <param name="documents">How many have it.</param>
    /// <param name="sketch">Their stories.</param>
    /// <returns>One for each story, less a quarter of the copies: so many of those, at the least, changed enough to pass for a story of their own.</returns>
    public static long CountOf(long documents, uint sketch)
    {
        int bits = BitOperations.PopCount(sketch);
        if (bits >= Full)
        {
            return documents;
        }

        long stories = Math.Min(documents, Stories[bits]);
        return Math.Max(1, stories - ((documents - stories) / 4));
    }
}
