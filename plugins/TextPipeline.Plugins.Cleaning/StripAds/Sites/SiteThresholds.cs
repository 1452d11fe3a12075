using TextPipeline.Plugins.Cleaning.StripAds.Lines;

namespace TextPipeline.Plugins.Cleaning.StripAds.Sites;

/// <summary>Says in how many documents of its site a line must stand to be furniture.</summary>
/// <param name="minDocuments">In so many, whatever the site's size.</param>
/// <param name="minShare">In this share of the site's documents.</param>
internal sealed class SiteThresholds(int minDocuments, double minShare)
{
    /// <summary>A statement that several articles quote, or the sentence with which each part of a series starts, is text: a sentence needs several times as much.</summary>
    private const int SentenceFactor = 3;

    /// <summary>And once as much again for each so many characters: nobody writes a long line twice by chance.</summary>
    private const int LengthStep = 100;

    /// <summary>Match reports have a heading for each half, recipes one for the ingredients: what looks like a heading needs so many times the share.</summary>
    private const int HeadingFactor = 10;

    /// <summary>More of a site's documents than this are never asked for.</summary>
    private const double MostShare = 0.5;

    /// <summary>Whether a line stands in so many documents, and these are not the versions of a few stories.</summary>
    /// <remarks>Of what is needed beyond the option, stories for a half do: how many there are is an estimate, and the more there are the less copies explain.</remarks>
    public bool AreMet(LineCount count, long needed) =>
        count.Documents >= needed && StorySketch.CountOf(count.Documents, count.Stories) >= minDocuments + ((needed - minDocuments) / 2);

    /// <summary>The least number of documents.</summary>
    /// <param name="content">The line, without white space around it. What ends as a sentence does, of whatever length, counts as one: it may be the rest of one.</param>
    /// <param name="looksLikeHeading">Whether it may be the heading of a section.</param>
    /// <param name="siteDocuments">How many documents its site has.</param>
    public long For(ReadOnlySpan<char> content, bool looksLikeHeading, long siteDocuments)
    {
        int factor = (LineShape.EndsAsSentence(content) ? SentenceFactor : 1) * (1 + (content.Length / LengthStep));
        double share = Math.Max(minShare, Math.Min((looksLikeHeading ? HeadingFactor : 1) * factor * minShare, MostShare));
        return Math.Max((long)factor * minDocuments, (long)Math.Ceiling(share * siteDocuments));
    }
}
