using System.Collections.Concurrent;

namespace TextPipeline.Plugins.Language.DetectLanguage;

/// <summary>The data of the detector, read when first needed: a text in one script costs the profiles of that script alone.</summary>
/// <remarks>Safe for concurrent use.</remarks>
internal sealed class LanguageData
{
    private readonly StageResources _resources;
    private readonly ConcurrentDictionary<string, Lazy<LanguageProfiles>> _profiles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SisterLanguages[]> _sisters = new(StringComparer.Ordinal);

    /// <summary>Reads the table of scripts; the rest comes later.</summary>
    /// <exception cref="FileNotFoundException">A resource is missing.</exception>
    public LanguageData(StageResources resources)
    {
        _resources = resources;
        using var reader = new StreamReader(resources.Open("data/scripts.txt"));
        Scripts = ScriptTable.Read(reader);
    }

    public ScriptTable Scripts { get; }

    /// <summary>The files that tell a language from its sisters: those with its tag in their name, as <c>id-ms.txt</c>.</summary>
    public SisterLanguages[] SistersOf(string language) => _sisters.GetOrAdd(language, static (name, data) => data.ReadSisters(name), this);

    public LanguageProfiles Profiles(string file) => _profiles.GetOrAdd(file, static (name, data) => new Lazy<LanguageProfiles>(() =>
    {
        using Stream stream = data._resources.Open("data/" + name);
        return LanguageProfiles.Read(stream);
    }), this).Value;

    /// <summary>All languages there are, by tag. Reads every profile, so it is for messages.</summary>
    public IEnumerable<string> Languages =>
        Scripts.Scripts.SelectMany(script => script.Profiles is { } file ? Profiles(file).Languages : script.Languages).Order(StringComparer.Ordinal);

    /// <summary>Whether a language can be the answer.</summary>
    public bool Knows(string language) =>
        Scripts.Scripts.Any(script => script.Languages.Contains(language) || (script.Profiles is { } file && Profiles(file).Languages.Contains(language)));

    private SisterLanguages[] ReadSisters(string language)
    {
        var sisters = new List<SisterLanguages>();
        foreach (string file in _resources.List("data/sisters"))
        {
            if (Path.GetFileNameWithoutExtension(file).Split('-').Contains(language))
            {
                using var reader = new StreamReader(_resources.Open(file));
                sisters.Add(SisterLanguages.Read(reader));
            }
        }

        return [.. sisters];
    }
}
