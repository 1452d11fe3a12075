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

    /// <summary>More of a site's documents than this are never asked for.</summary>
    private const double MostShare = 0.5;

    /// <summary>The least number of documents.</summary>
    /// <param name="content">The line, without white space around it. What ends as a sentence does, of whatever length, counts as one: it may be the rest of one.</param>
    /// <param name="siteDocuments">How many documents its site has.</param>
    public long For(ReadOnlySpan<char> content, long siteDocuments)
    {
        int factor = (LineShape.EndsAsSentence(content) ? SentenceFactor : 1) * (1 + (content.Length / LengthStep));
        double share = Math.Max(minShare, Math.Min(factor * minShare, MostShare));
        return Math.Max((long)factor * minDocuments, (long)Math.Ceiling(share * siteDocuments));
    }
}
