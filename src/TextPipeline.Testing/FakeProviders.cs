using System.Diagnostics.CodeAnalysis;

namespace TextPipeline.Testing;

/// <summary>Providers that a test puts there.</summary>
public sealed class FakeProviders : StageProviders
{
    private readonly Dictionary<(Type Service, string Name), object> _providers = [];

    /// <summary>Offers an implementation.</summary>
    public FakeProviders Add<T>(string name, T provider)
        where T : class
    {
        _providers[(typeof(T), name)] = provider;
        return this;
    }

    /// <inheritdoc/>
    public override bool TryCreate<T>(string name, IReadOnlyDictionary<string, string> settings, [NotNullWhen(true)] out T? provider)
        where T : class
    {
        provider = _providers.GetValueOrDefault((typeof(T), name)) as T;
        return provider is not null;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Names<T>() =>
        [.. _providers.Keys.Where(key => key.Service == typeof(T)).Select(key => key.Name).Order(StringComparer.Ordinal)];
}
