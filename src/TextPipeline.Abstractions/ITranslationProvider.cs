using System.Collections.Immutable;

namespace TextPipeline;

/// <summary>A service that translates sentences; the <c>translate</c> stage asks for one by name.</summary>
/// <remarks>Called concurrently.</remarks>
public interface ITranslationProvider
{
    /// <summary>Translates sentences of one document, in order.</summary>
    /// <param name="sentences">Without the white space between them. Placeholders such as <c>{0}</c> or <c>⟦1⟧</c>, digits and URLs must come back unchanged.</param>
    /// <param name="source">The language of the sentences as BCP 47; <c>und</c> where it is not known.</param>
    /// <param name="target">The language wanted, as BCP 47.</param>
    /// <param name="cancellationToken">Set when the run is ended or the entry's time is over.</param>
    /// <returns>One translation a sentence, in order.</returns>
    ValueTask<ImmutableArray<string>> TranslateAsync(ImmutableArray<string> sentences, string source, string target, CancellationToken cancellationToken);
}
