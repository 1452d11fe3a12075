using System.Runtime.InteropServices;

namespace TextPipeline.Plugins.Cleaning.StripAds.Sites;

/// <summary>In how many documents of its site each line stands. What is learned does not depend on the order of the documents, nor on any option.</summary>
/// <remarks>Safe for concurrent reading once it does not learn any more.</remarks>
internal sealed class SiteProfile : ICorpusProfile
{
    private readonly Dictionary<ulong, long> _documents = [];

    public LineCounts Lines { get; } = new();

    /// <summary>How many documents each site has, by ascending number.</summary>
    public IEnumerable<KeyValuePair<ulong, long>> Sites => _documents.OrderBy(site => site.Key);

    public int SiteCount => _documents.Count;

    /// <summary>How many documents of a site were seen.</summary>
    public long DocumentsOf(ulong site) => _documents.GetValueOrDefault(site);

    /// <inheritdoc/>
    public void Add(ReadOnlySpan<byte> observation)
    {
        var document = SiteObservation.Read(observation);
        AddSite(document.Site, 1);
        for (int i = 0; i < document.LineCount; i++)
        {
            Lines.Add(new LineCount(document.LineAt(i), 1, 1u << document.Story));
        }
    }

    /// <inheritdoc/>
    public void Merge(ICorpusProfile later)
    {
        var other = (SiteProfile)later;
        foreach ((ulong site, long documents) in other._documents)
        {
            AddSite(site, documents);
        }

        Lines.Add(other.Lines);
    }

    /// <inheritdoc/>
    public void Write(Stream stream) => SiteProfileFile.Write(this, stream);

    public void AddSite(ulong site, long documents) => CollectionsMarshal.GetValueRefOrAddDefault(_documents, site, out _) += documents;
}
