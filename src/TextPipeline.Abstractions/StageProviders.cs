using System.Diagnostics.CodeAnalysis;

namespace TextPipeline;

/// <summary>Named implementations of an interface of the contract, from whatever plugin offers them (see <see cref="ProviderAttribute"/>).</summary>
public abstract class StageProviders
{
    /// <summary>Makes an implementation. The caller owns it and disposes it where it is <see cref="IDisposable"/>.</summary>
    /// <typeparam name="T">The interface, such as <see cref="ITranslationProvider"/>.</typeparam>
    /// <param name="name">The name under which a plugin offers it.</param>
    /// <param name="settings">What the pipeline sets for it; the implementation says which names it knows.</param>
    /// <param name="provider">The implementation.</param>
    /// <returns>False where no plugin offers one of this name; <see cref="Names{T}"/> lists those that are offered.</returns>
    public abstract bool TryCreate<T>(string name, IReadOnlyDictionary<string, string> settings, [NotNullWhen(true)] out T? provider)
        where T : class;

    /// <summary>The names that are offered for an interface, sorted by ordinal.</summary>
    public abstract IReadOnlyList<string> Names<T>()
        where T : class;
}
