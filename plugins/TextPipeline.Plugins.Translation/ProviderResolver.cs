namespace TextPipeline.Plugins.Translation;

/// <summary>Finds the provider that a pipeline names.</summary>
internal static class ProviderResolver
{
    /// <exception cref="StageOptionException">No plugin offers the provider, or it refuses its settings.</exception>
    public static ITranslationProvider Resolve(TranslateOptions options, StageProviders providers)
    {
        if (providers.TryCreate(options.Provider, options.Settings, out ITranslationProvider? provider))
        {
            return provider;
        }

        IReadOnlyList<string> offered = providers.Names<ITranslationProvider>();
        string choice = offered.Count == 0 ? "no plugin offers one" : $"offered are {string.Join(", ", offered)}";
        string? near = offered.Where(name => EditDistance.Between(name, options.Provider) <= Math.Max(1, name.Length / 3))
            .MinBy(name => EditDistance.Between(name, options.Provider));
        throw new StageOptionException(
            "provider", $"there is no translation provider '{options.Provider}'; " + (near is null ? choice : $"did you mean '{near}'? {choice}"));
    }
}
