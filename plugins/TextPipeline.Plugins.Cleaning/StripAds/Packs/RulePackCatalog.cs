using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

using TextPipeline.Plugins.Cleaning.StripAds.Sites;

namespace TextPipeline.Plugins.Cleaning.StripAds.Packs;

/// <summary>Finds packs by name and keeps what was read.</summary>
/// <remarks>Safe for concurrent use; two callers may read one pack twice, and get equal packs.</remarks>
internal sealed class RulePackCatalog(StageResources resources)
{
    /// <summary>The pack of every document.</summary>
    public const string Common = "common";

    private const string Folder = "packs";
    private const string Sites = "sites/";
    private const string Extension = ".yaml";

    private readonly ConcurrentDictionary<string, RulePack?> _packs = new(StringComparer.Ordinal);
    private readonly Lazy<List<string>> _siteNames = new(() => [.. resources.List(Folder + "/sites").Where(path => path.EndsWith(Extension, StringComparison.Ordinal))
        .Select(path => path[(Folder.Length + 1)..^Extension.Length]).Order(StringComparer.Ordinal)]);

    /// <summary>The names of the packs that there are, sorted.</summary>
    public IReadOnlyList<string> Names() =>
    [
        .. resources.List(Folder).Where(path => path.EndsWith(Extension, StringComparison.Ordinal))
            .Select(path => path[(Folder.Length + 1)..^Extension.Length]),
    ];

    /// <summary>The names of the packs of sites, such as <c>sites/example.com</c>, sorted.</summary>
    public IReadOnlyList<string> SiteNames() => _siteNames.Value;

    /// <summary>The pack of the document's site: of the <c>site</c> that it names, else of the host of its <c>url</c>; that of a host is also for those below it.</summary>
    /// <returns>The pack's name; empty where there is none.</returns>
    public string FindSite(Metadata metadata)
    {
        if (_siteNames.Value.Count == 0 || !SiteName.TryFind(metadata, out string? host))
        {
            return "";
        }

        while (host.Contains('.', StringComparison.Ordinal))
        {
            if (_siteNames.Value.BinarySearch(Sites + host, StringComparer.Ordinal) >= 0)
            {
                return Sites + host;
            }

            host = host[(host.IndexOf('.', StringComparison.Ordinal) + 1)..];
        }

        return "";
    }

    /// <summary>Reads a pack, or gives what was read before.</summary>
    /// <returns>False where there is no such pack.</returns>
    /// <exception cref="RulePackException">The pack has faults.</exception>
    public bool TryRead(string name, [NotNullWhen(true)] out RulePack? pack)
    {
        pack = _packs.GetOrAdd(name, Read);
        return pack is not null;
    }

    // Reasons are words of letters, digits and underscores.
    private static string ReasonOf(string name) => name.StartsWith(Sites, StringComparison.Ordinal) ? name.Replace('.', '_').Replace('-', '_') : name;

    private RulePack? Read(string name)
    {
        // A name becomes part of a path, so it may hold nothing that a path could use.
        string plain = name.StartsWith(Sites, StringComparison.Ordinal) ? name[Sites.Length..] : name;
        if (plain.Length == 0 || !plain.All(character => char.IsLetterOrDigit(character) || character is '_' or '-' or '.') || plain[0] == '.')
        {
            return null;
        }

        string file = $"{Folder}/{name}{Extension}";
        if (!resources.TryOpen(file, out Stream? stream))
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return RulePackReader.Read(file, ReasonOf(name), reader);
    }
}
