using System.Diagnostics.CodeAnalysis;

namespace TextPipeline.Testing;

/// <summary>Providers that a test puts there. Settings are not looked at.</summary>
/// <remarks>Not safe for concurrent use while providers are added.</remarks>
public sealed class FakeProviders : StageProviders
{
    private readonly Dictionary<(Type Service, string Name), object> _providers = [];

    /// <summary>Offers an implementation, in place of an earlier one of the same name.</summary>
    /// <typeparam name="T">The interface under which a stage asks for it.</typeparam>
    /// <param name="name">The name by which a stage asks for it.</param>
    /// <param name="provider">What every stage gets that asks: one object, so the test can look at it afterwards.</param>
    /// <returns>This, for more.</returns>
    public FakeProviders Add<T>(string name, T provider)
        where T : class
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(provider);
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
