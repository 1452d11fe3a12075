namespace TextPipeline.Plugins.Cleaning.StripAds.Sites;

/// <summary>Finds the mark of a document's story: copies and updates of one article nearly always have the same.</summary>
/// <remarks>
/// The greatest of the numbers of its sentences, a min-hash turned round: two documents have the same with a probability that is the share of their sentences that they have
/// in common (Broder, On the resemblance and containment of documents, 1997). A document without sentences is known by all its lines.
/// </remarks>
internal struct StoryKey
{
    private ulong _greatest;
    private bool _isOfSentences;

    /// <summary>The mark, at least 0 and below <see cref="StorySketch.Size"/>.</summary>
    public readonly int Mark => (int)(SiteHash.Mix(_greatest) % StorySketch.Size);

    public void Add(ulong line, bool isSentence)
    {
        if (isSentence && !_isOfSentences)
        {
            _isOfSentences = true;
            _greatest = line;
        }
        else if (isSentence == _isOfSentences)
        {
            _greatest = Math.Max(_greatest, line);
        }
    }
}
