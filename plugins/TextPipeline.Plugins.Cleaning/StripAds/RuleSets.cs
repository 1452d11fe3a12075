using System.Collections.Concurrent;
using System.Collections.Immutable;
using TextPipeline.Plugins.Cleaning.StripAds.Packs;
using TextPipeline.Plugins.Cleaning.StripAds.Rules;

namespace TextPipeline.Plugins.Cleaning.StripAds;

/// <summary>Gives each document its rules: layers of packs, the general below the particular.</summary>
/// <remarks>
/// <c>common</c>, the document's language, its site, then what the pipeline names and says itself; later layers are asked first. Safe for concurrent use. Packs of languages and
/// sites are read when the first document comes that needs them.
/// </remarks>
internal sealed class RuleSets
{
    /// <summary>What stands in the list of packs for those that depend on the document.</summary>
    public const string Auto = "auto";

    private const string AnyLanguage = "und";
    private const int EveryScript = -1;

    private readonly RulePackCatalog _catalog;
    private readonly StripAdsPreset _preset;
    private readonly ImmutableArray<string> _names;
    private readonly bool _dependsOnDocument;
    private readonly RulePack? _own;
    private readonly ConcurrentDictionary<(string Language, int Scripts, string Site), RuleSet> _sets = new();

    private RuleSets(RulePackCatalog catalog, StripAdsOptions options)
    {
        _catalog = catalog;
        _preset = options.Preset;
        _names = options.Packs.IsDefaultOrEmpty ? [Auto] : options.Packs;
        _dependsOnDocument = _names.Contains(Auto);
        _own = PipelinePack.Create(options);
        for (int i = 0; i < _names.Length; i++)
        {
            string name = _names[i] == Auto ? RulePackCatalog.Common : _names[i];
            Read(name, options.Packs.IsDefaultOrEmpty ? "packs" : $"packs[{i}]");
        }
    }

    /// <summary>Reads the packs that every document needs.</summary>
    /// <exception cref="StageOptionException">A pack does not exist or has faults.</exception>
    public static RuleSets Create(StripAdsOptions options, StageResources resources) => new(new RulePackCatalog(resources), options);

    /// <summary>The rules for a document.</summary>
    /// <param name="metadata">Its metadata.</param>
    /// <param name="text">Its text, whose script tells which languages it cannot be in; null where it may be in any.</param>
    /// <exception cref="RulePackException">The pack of its language or site has faults.</exception>
    public RuleSet For(Metadata metadata, string? text = null)
    {
        (string Language, int Scripts, string Site) key = (AnyLanguage, 0, "");
        if (_dependsOnDocument)
        {
            string language = metadata.TryGet(MetadataKeys.Language, out string? tag) ? PrimarySubtag(tag) : AnyLanguage;
            bool isKnown = !string.Equals(language, AnyLanguage, StringComparison.Ordinal);
            key = (language, isKnown ? 0 : text is null ? EveryScript : LanguageScripts.Find(text), _catalog.FindSite(metadata));
        }

        return _sets.TryGetValue(key, out RuleSet? set) ? set : _sets.GetOrAdd(key, RuleSet.Create(Layers(key.Language, key.Scripts, key.Site), _preset));
    }

    /// <summary>Checks every pack that a document could need, each with those below it at work.</summary>
    /// <returns>What is wrong; packs of languages and sites that cannot be read among it.</returns>
    public IEnumerable<StageFinding> Check(PackChecks checks)
    {
        var layers = new List<RulePack>();
        foreach (string name in _names)
        {
            if (name == Auto)
            {
                foreach (StageFinding finding in CheckAuto(checks))
                {
                    yield return finding;
                }
            }

            if (_catalog.TryRead(name == Auto ? RulePackCatalog.Common : name, out RulePack? pack))
            {
                layers.Add(pack);
                foreach (StageFinding finding in checks.Check([.. layers]))
                {
                    yield return finding;
                }
            }
        }

        if (_own is not null)
        {
            // What is switched off may be of any language or site.
            IEnumerable<RulePack> others = _dependsOnDocument ? AllNames().Select(Read).OfType<RulePack>() : [];
            foreach (StageFinding finding in checks.Check([.. others, .. layers, _own]))
            {
                yield return finding;
            }
        }
    }

    private IEnumerable<StageFinding> CheckAuto(PackChecks checks)
    {
        RulePack common = Read(RulePackCatalog.Common)!;
        foreach (string name in AllNames())
        {
            RulePack? pack = null;
            IReadOnlyList<RulePackFault> faults = [];
            try
            {
                pack = Read(name);
            }
            catch (RulePackException exception)
            {
                faults = exception.Faults;
            }

            foreach (RulePackFault fault in faults)
            {
                yield return new StageFinding(true, fault.Message) { File = fault.File, Line = (int)fault.Line, Column = (int)fault.Column };
            }

            bool isAsked = pack is not null && (pack.Language is not null || name.Contains('/', StringComparison.Ordinal));
            foreach (StageFinding finding in isAsked ? checks.Check([common, pack!]) : [])
            {
                yield return finding;
            }
        }
    }

    private IEnumerable<string> AllNames() => _catalog.Names().Where(name => name != RulePackCatalog.Common).Concat(_catalog.SiteNames());

    private RulePack? Read(string name) => _catalog.TryRead(name, out RulePack? pack) ? pack : null;

    private List<RulePack> Layers(string language, int scripts, string site)
    {
        var packs = new List<RulePack>();
        foreach (string name in _names)
        {
            if (name == Auto)
            {
                AddAuto(packs, language, scripts, site);
            }
            else if (_catalog.TryRead(name, out RulePack? pack))
            {
                packs.Add(pack);
            }
        }

        return _own is null ? packs : [.. packs, _own];
    }

    private void AddAuto(List<RulePack> packs, string language, int scripts, string site)
    {
        IEnumerable<string> languages = string.Equals(language, AnyLanguage, StringComparison.Ordinal)
            ? _catalog.Names().Where(name => !string.Equals(name, RulePackCatalog.Common, StringComparison.Ordinal) && LanguageScripts.MayStandIn(scripts, name))
            : [language];
        foreach (string name in languages.Prepend(RulePackCatalog.Common))
        {
            // A user's own pack that is for no language works where the pipeline names it, and only there.
            if (_catalog.TryRead(name, out RulePack? pack) && (pack.Language is not null || name == RulePackCatalog.Common))
            {
                packs.Add(pack);
            }
        }

        if (site.Length > 0 && _catalog.TryRead(site, out RulePack? ofSite))
        {
            packs.Add(ofSite);
        }
    }

    private void Read(string name, string option)
    {
        try
        {
            if (!_catalog.TryRead(name, out _))
            {
                throw new StageOptionException(option, $"there is no rule pack '{name}'; there are {string.Join(", ", _catalog.Names())}");
            }
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

        // Both written forms of Norwegian share a pack: their pages do not keep them apart.
        return primary is "nb" or "nn" ? "no" : primary.Length is 2 or 3 && primary.All(char.IsAsciiLetter) ? primary : AnyLanguage;
    }
}
