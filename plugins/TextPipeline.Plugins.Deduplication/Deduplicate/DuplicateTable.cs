using System.Diagnostics.CodeAnalysis;
using System.Text;
using TextPipeline.Plugins.Deduplication.Deduplicate.Fingerprints;
using TextPipeline.Plugins.Deduplication.Deduplicate.Profiles;

namespace TextPipeline.Plugins.Deduplication.Deduplicate;

/// <summary>The documents of a corpus that are copies. Immutable once it is filled, and then safe for concurrent use.</summary>
internal sealed class DuplicateTable(FingerprintProfile profile)
{
    private readonly Dictionary<ulong, (int Original, float Alike)> _entries = [];

    /// <summary>No copies.</summary>
    public static DuplicateTable Empty { get; } = new(new FingerprintProfile(DeduplicateMode.Exact, 1));

    /// <summary>How many there are.</summary>
    public int Count => _entries.Count;

    /// <summary>Adds a copy.</summary>
    /// <param name="key">The document's <see cref="DocumentKey"/>.</param>
    /// <param name="original">The place of the document that it is a copy of.</param>
    /// <param name="alike">How alike they are; above 1 for an exact copy.</param>
    public void Add(ulong key, int original, float alike) => _entries[key] = (original, alike);

    /// <summary>Finds what a document is a copy of.</summary>
    public bool TryFind(Document document, out Duplicate duplicate)
    {
        duplicate = default;
        if (_entries.Count == 0 || !_entries.TryGetValue(DocumentKey.Of(document), out (int Original, float Alike) entry))
        {
            return false;
        }

        duplicate = new Duplicate(Encoding.UTF8.GetString(profile.Id(entry.Original)), Math.Min(1, entry.Alike), entry.Alike > 1);
        return true;
    }
}
