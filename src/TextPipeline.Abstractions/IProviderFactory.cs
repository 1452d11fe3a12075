namespace TextPipeline;

/// <summary>Makes a named implementation of <typeparamref name="T"/>; see <see cref="ProviderAttribute"/>.</summary>
/// <typeparam name="T">The interface that it implements.</typeparam>
public interface IProviderFactory<T>
    where T : class
{
    /// <summary>Makes the implementation.</summary>
    /// <param name="settings">What the pipeline sets; empty where it sets nothing.</param>
    /// <param name="services">The services of the stage that asks.</param>
    /// <exception cref="StageOptionException">A setting is unknown, missing or wrong.</exception>
    static abstract T Create(IReadOnlyDictionary<string, string> settings, StageServices services);
}
