namespace TextPipeline.Plugins.Cleaning.StripAds.Sites;

/// <summary>Finds the mark of a document's story: copies and updates of one article nearly always have the same.</summary>
/// <remarks>
/// The greatest of the numbers of its sentences and long lines, a min-hash turned round: two documents have the same with a probability that is the share of these lines that they
/// have in common (Broder, On the resemblance and containment of documents, 1997). A document without such lines is known by all.
/// </remarks>
internal struct StoryKey
{
    /// <summary>From so many characters on a line tells stories apart, also where a scraper broke its sentence.</summary>
    public const int LeastTellingLength = 40;

    private ulong _greatest;
    private bool _isTelling;

    /// <summary>The mark, at least 0 and below <see cref="StorySketch.Size"/>.</summary>
    public readonly int Mark => (int)(SiteHash.Mix(_greatest) % StorySketch.Size);

    /// <summary>Adds a line.</summary>
    /// <param name="line">Its number.</param>
    /// <param name="isTelling">Whether it is a sentence or as long as one. Once one is, the others do not matter.</param>
    public void Add(ulong line, bool isTelling)
    {
        if (isTelling && !_isTelling)
        {
            _isTelling = true;
            _greatest = line;
        }
        else if (isTelling == _isTelling)
        {
            _greatest = Math.Max(_greatest, line);
        }
    }
}
