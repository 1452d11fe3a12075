using System.Buffers;
using TextPipeline.Plugins.Cleaning.StripAds.Decisions;
using TextPipeline.Plugins.Cleaning.StripAds.Lines;

namespace TextPipeline.Plugins.Cleaning.StripAds.Sites;

/// <summary>Takes out the lines that a site repeats from document to document, once it is known which these are.</summary>
/// <remarks>Safe for concurrent use after <see cref="Use"/>.</remarks>
internal sealed class SiteLines(StripAdsOptions options)
{
    /// <summary>The reason of the removals.</summary>
    public const string Reason = "site/repeated_line";

    /// <summary>Counts documents that say neither their site nor their address.</summary>
    public const string NoSite = "site_unknown";

    /// <summary>Counts documents of sites that the profile does not know.</summary>
    public const string NotLearned = "site_not_learned";

    private readonly SiteThresholds _thresholds = new(options.SiteMinDocuments, options.SiteMinShare);
    private SiteProfile? _profile;

    public static void Observe(Document document, IBufferWriter<byte> observation)
    {
        if (SiteName.TryFind(document.Metadata, out string? site))
        {
            SiteObservation.Write(SiteHash.OfSite(site), document.Text, observation);
        }
    }

    /// <summary>Says what is repeated; before, nothing is.</summary>
    public void Use(SiteProfile profile) => _profile = profile;

    /// <summary>Decides about the lines about which nothing is decided.</summary>
    /// <returns>False where nothing of the text would be left: then every line stays.</returns>
    public bool Apply(Document document, Span<TextLine> lines, StageContext context)
    {
        if (_profile is null)
        {
            return true;
        }

        if (!SiteName.TryFind(document.Metadata, out string? name))
        {
            context.Count(NoSite);
            return true;
        }

        ulong site = SiteHash.OfSite(name);
        long documents = _profile.DocumentsOf(site);
        if (documents == 0)
        {
            context.Count(NotLearned);
            return true;
        }

        return Take(_profile, site, documents, document.Text, lines) || !TakeBack(lines);
    }

    /// <summary>Takes lines out.</summary>
    /// <returns>Whether any is left.</returns>
    private bool Take(SiteProfile profile, ulong site, long documents, string text, Span<TextLine> lines)
    {
        int before = -1;
        for (int i = 0; i < lines.Length; i++)
        {
            ref TextLine line = ref lines[i];
            if (!line.Stays)
            {
                continue;
            }

            if (!line.IsProtected && IsRepeated(profile, site, documents, text, lines, i, before, out long count))
            {
                line.Decision = LineDecision.ByCount(Reason, count, documents);
            }
            else
            {
                before = i;
            }
        }

        return before >= 0;
    }

    private static bool TakeBack(Span<TextLine> lines)
    {
        bool decided = false;
        foreach (ref TextLine line in lines)
        {
            if (line.Decision.Kind == DecisionKind.Site)
            {
                line.Decision = line.Decision.Limited();
                decided = true;
            }
        }

        return decided;
    }

    // Ends at the next line about which nothing is decided yet, so all of them together look at each line once.
    private static ReadOnlySpan<char> Following(string text, ReadOnlySpan<TextLine> lines, int index)
    {
        for (int i = index + 1; i < lines.Length; i++)
        {
            if (lines[i].Stays)
            {
                return lines[i].Content(text);
            }
        }

        return [];
    }

    private bool IsRepeated(SiteProfile profile, ulong site, long documents, string text, ReadOnlySpan<TextLine> lines, int index, int before, out long count)
    {
        count = 0;
        ReadOnlySpan<char> content = lines[index].Content(text);
        ulong number = content.Length <= SiteLine.MostLength ? SiteLine.NumberOf(site, content) : 0;
        if (number == 0 || profile.Lines.Find(number) is not { Stories: > 0 } found)
        {
            return false;
        }

        count = found.Documents;
        if (!_thresholds.AreMet(found, _thresholds.For(content, looksLikeHeading: false, documents)))
        {
            return false;
        }

        ReadOnlySpan<char> preceding = before < 0 ? [] : lines[before].Content(text), following = Following(text, lines, index);
        return !SiteGuards.Keep(content, preceding, following)
            && (!SiteGuards.LooksLikeHeading(content, preceding, following) || _thresholds.AreMet(found, _thresholds.For(content, looksLikeHeading: true, documents)));
    }
}
