using TextPipeline.Plugins.Cleaning.StripAds.Lines;

namespace TextPipeline.Plugins.Cleaning.StripAds;

/// <summary>Keeps the sentences of a document where decisions would take too many of them.</summary>
internal static class RemovalLimit
{
    /// <summary>A notice or two under a short article is more than any share of it: so many characters may go, up to half of the sentences.</summary>
    private const int AlwaysAllowed = 250;

    /// <summary>Takes decisions against sentences back if they go beyond the limit.</summary>
    /// <param name="lines">The decided lines.</param>
    /// <param name="maxRemoved">The share of sentence characters that may go, 0 to 1.</param>
    /// <returns>Whether sentences were kept against a decision.</returns>
    public static bool Enforce(Span<TextLine> lines, double maxRemoved)
    {
        long all = 0, removed = 0;
        foreach (ref readonly TextLine line in lines)
        {
            if (line.IsSentence)
            {
                all += line.ContentLength;
                removed += line.Reason is null ? 0 : line.ContentLength;
            }
        }

        if (removed == 0 || removed <= Math.Max(maxRemoved * all, Math.Min(AlwaysAllowed, all / 2)))
        {
            return false;
        }

        foreach (ref TextLine line in lines)
        {
            if (line.IsSentence && line.Decision.Removes)
            {
                line.Decision = line.Decision.Limited();
            }
        }

        return true;
    }
}
