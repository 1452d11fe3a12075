using System.Globalization;

namespace TextPipeline.Core.Plugins;

/// <summary>What of the process a plugin can change for all others while its stage is built, as it was before. Cheap: it is taken for every stage.</summary>
internal readonly struct SharedState
{
    private readonly string _folder;
    private readonly CultureInfo _culture;
    private readonly CultureInfo? _defaultCulture;

    private SharedState(string folder, CultureInfo culture, CultureInfo? defaultCulture)
    {
        _folder = folder;
        _culture = culture;
        _defaultCulture = defaultCulture;
    }

    public static SharedState Take() => new(Environment.CurrentDirectory, CultureInfo.CurrentCulture, CultureInfo.DefaultThreadCurrentCulture);

    /// <summary>Puts it back.</summary>
    /// <returns>What was changed, or null.</returns>
    public string? Restore()
    {
        string? changed = null;
        if (!ReferenceEquals(CultureInfo.DefaultThreadCurrentCulture, _defaultCulture) || !ReferenceEquals(CultureInfo.CurrentCulture, _culture))
        {
            CultureInfo.CurrentCulture = _culture;
            CultureInfo.DefaultThreadCurrentCulture = _defaultCulture;
            changed = "the culture of the process";
        }

        if (!string.Equals(Environment.CurrentDirectory, _folder, StringComparison.Ordinal))
        {
            Environment.CurrentDirectory = _folder;
            changed = "the current folder of the process";
        }

        return changed;
    }
}
