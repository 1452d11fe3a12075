using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace TextPipeline.Plugins.Cleaning.StripAds.Packs;

/// <summary>Finds packs by name and keeps what was read.</summary>
/// <remarks>Safe for concurrent use; two callers may read one pack twice, and get equal packs.</remarks>
internal sealed class RulePackCatalog(StageResources resources)
{
    private const string Folder = "packs";
    private const string Extension = ".yaml";

    private readonly ConcurrentDictionary<string, RulePack?> _packs = new(StringComparer.Ordinal);

    /// <summary>The names of the packs that there are, sorted.</summary>
    public IReadOnlyList<string> Names() =>
    [
        .. resources.List(Folder).Where(path => path.EndsWith(Extension, StringComparison.Ordinal))
            .Select(path => path[(Folder.Length + 1)..^Extension.Length]),
    ];

    /// <summary>Reads a pack, or gives what was read before.</summary>
    /// <returns>False where there is no such pack.</returns>
    /// <exception cref="RulePackException">The pack has faults.</exception>
    public bool TryRead(string name, [NotNullWhen(true)] out RulePack? pack)
    {
        pack = _packs.GetOrAdd(name, Read);
        return pack is not null;
    }

    private RulePack? Read(string name)
    {
        // A name becomes part of a path, so it may hold nothing that a path could use.
        if (name.Length == 0 || !name.All(character => char.IsLetterOrDigit(character) || character is '_' or '-' or '.') || name[0] == '.')
        {
            return null;
        }

        string file = $"{Folder}/{name}{Extension}";
        if (!resources.TryOpen(file, out Stream? stream))
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return RulePackReader.Read(file, name, reader);
    }
}
