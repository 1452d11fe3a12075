using System.Collections.Concurrent;
using TextPipeline.Plugins.Cleaning.StripAds.Packs;
using TextPipeline.Plugins.Cleaning.StripAds.Rules;

namespace TextPipeline.Plugins.Cleaning.StripAds;

/// <summary>Gives each document its rules: those of the packs that the pipeline names, or common ones and those of the document's language.</summary>
/// <remarks>Safe for concurrent use. Packs of a language are read when the first document in it comes.</remarks>
internal sealed class RuleSets
{
    private const string Common = "common";
    private const string AnyLanguage = "und";

    private readonly RulePackCatalog _catalog;
    private readonly StripAdsPreset _preset;
    private readonly RuleSet? _named;
    private readonly RulePack? _common;
    private readonly ConcurrentDictionary<string, RuleSet> _byLanguage = new(StringComparer.Ordinal);

    private RuleSets(RulePackCatalog catalog, StripAdsOptions options)
    {
        _catalog = catalog;
        _preset = options.Preset;
        if (options.Packs.IsDefaultOrEmpty)
        {
            _common = Read(catalog, Common, "packs");
        }
        else
        {
            _named = RuleSet.Create([.. options.Packs.Select((name, index) => Read(catalog, name, $"packs[{index}]"))], _preset);
        }
    }

    /// <summary>Reads the packs that every document needs.</summary>
    /// <exception cref="StageOptionException">A pack does not exist or has faults.</exception>
    public static RuleSets Create(StripAdsOptions options, StageResources resources) => new(new RulePackCatalog(resources), options);

    /// <summary>The rules for a document.</summary>
    /// <exception cref="RulePackException">The pack of its language has faults.</exception>
    public RuleSet For(Metadata metadata)
    {
        if (_named is not null)
        {
            return _named;
        }

        string language = metadata.TryGet(MetadataKeys.Language, out string? tag) ? PrimarySubtag(tag) : AnyLanguage;
        return _byLanguage.GetOrAdd(language, ForLanguage);
    }

    private static RulePack Read(RulePackCatalog catalog, string name, string option)
    {
        try
        {
            return catalog.TryRead(name, out RulePack? pack)
                ? pack
                : throw new StageOptionException(option, $"there is no rule pack '{name}'; there are {string.Join(", ", catalog.Names())}");
        }
        catch (RulePackException exception)
        {
            throw new StageOptionException(option, exception.Message, exception);
        }
    }

    /// <summary>Two or three letters; whatever else the metadata hold is no language that a pack could be for.</summary>
    private static string PrimarySubtag(string tag)
    {
        int end = tag.AsSpan().IndexOfAny('-', '_');
        string primary = (end < 0 ? tag : tag[..end]).ToLowerInvariant();
        return primary.Length is 2 or 3 && primary.All(char.IsAsciiLetter) ? primary : AnyLanguage;
    }

    private RuleSet ForLanguage(string language)
    {
        var packs = new List<RulePack> { _common! };
        IEnumerable<string> names = string.Equals(language, AnyLanguage, StringComparison.Ordinal)
            ? _catalog.Names().Where(name => !string.Equals(name, Common, StringComparison.Ordinal))
            : [language];
        foreach (string name in names)
        {
            // A user's own pack that is for no language works where the pipeline names it, and only there.
            if (_catalog.TryRead(name, out RulePack? pack) && pack.Language is not null)
            {
                packs.Add(pack);
            }
        }

        return RuleSet.Create(packs, _preset);
    }
}
