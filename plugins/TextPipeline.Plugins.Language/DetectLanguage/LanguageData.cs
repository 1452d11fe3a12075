using System.Collections.Concurrent;

namespace TextPipeline.Plugins.Language.DetectLanguage;

/// <summary>The data of the detector, read when first needed: a text in one script costs the profiles of that script alone.</summary>
/// <remarks>Safe for concurrent use.</remarks>
internal sealed class LanguageData
{
    private readonly StageResources _resources;
    private readonly ConcurrentDictionary<string, Lazy<ProfiledLanguages>> _profiles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SisterLanguages[]> _sisters = new(StringComparer.Ordinal);
    private readonly Lazy<(string[] Names, SisterLanguages Sisters)[]> _families;

    /// <summary>Reads the table of scripts; the rest comes later.</summary>
    /// <exception cref="FileNotFoundException">A resource is missing.</exception>
    public LanguageData(StageResources resources)
    {
        _resources = resources;
        _families = new(ReadSisters);
        using var reader = new StreamReader(resources.Open("data/scripts.txt"));
        Scripts = ScriptTable.Read(reader);
    }

    public ScriptTable Scripts { get; }

    /// <summary>The files that tell a language from its sisters: those with its tag in their name, as <c>id-ms.txt</c>.</summary>
    public SisterLanguages[] SistersOf(string language) => _sisters.GetOrAdd(
        language,
        static (name, data) => [.. data._families.Value.Where(family => family.Names.Contains(name)).Select(family => family.Sisters)],
        this);

    public ProfiledLanguages Profiles(string file) => _profiles.GetOrAdd(file, static (name, data) => new Lazy<ProfiledLanguages>(() =>
    {
        using Stream stream = data._resources.Open("data/" + name);
        return new ProfiledLanguages(LanguageProfiles.Read(stream), data._families.Value.SelectMany(family => family.Sisters.Borrowed));
    }), this).Value;

    /// <summary>All languages there are, by tag. Reads every profile, so it is for messages.</summary>
    public IEnumerable<string> Languages =>
        Scripts.Scripts.SelectMany(script => script.Profiles is { } file ? Profiles(file).Languages : script.Languages).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Whether a language can be the answer.</summary>
    public bool Knows(string language) =>
        Scripts.Scripts.Any(script => script.Languages.Contains(language) || (script.Profiles is { } file && Profiles(file).Languages.Contains(language)));

    private (string[] Names, SisterLanguages Sisters)[] ReadSisters()
    {
        var families = new List<(string[], SisterLanguages)>();
        foreach (string file in _resources.List("data/sisters"))
        {
            using var reader = new StreamReader(_resources.Open(file));
            families.Add((Path.GetFileNameWithoutExtension(file).Split('-'), SisterLanguages.Read(reader)));
        }

        return [.. families];
    }
}
