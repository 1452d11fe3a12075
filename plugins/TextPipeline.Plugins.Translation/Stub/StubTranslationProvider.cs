using System.Collections.Immutable;

namespace TextPipeline.Plugins.Translation.Stub;

/// <summary>Stands in for a translation service: marks what would be translated, as <c>[id→en] sentence</c>.</summary>
/// <remarks>
/// Deterministic and offline, for pipelines that are built before a service is chosen, and for tests. A sentence in which there is nothing to
/// translate, because it is all placeholders, digits and URLs, comes back as it is. Stateless.
/// </remarks>
[Provider(typeof(ITranslationProvider), "stub", "Marks what would be translated; needs no service.")]
internal sealed class StubTranslationProvider : ITranslationProvider, IProviderFactory<ITranslationProvider>
{
    public static ITranslationProvider Create(IReadOnlyDictionary<string, string> settings, StageServices services)
    {
        ArgumentNullException.ThrowIfNull(settings);
        string? unknown = settings.Keys.Order(StringComparer.Ordinal).FirstOrDefault();
        return unknown is null
            ? new StubTranslationProvider()
            : throw new StageOptionException($"settings.{unknown}", $"the provider 'stub' has no setting '{unknown}'; it has none at all");
    }

    public ValueTask<ImmutableArray<string>> TranslateAsync(
        ImmutableArray<string> sentences, string source, string target, CancellationToken cancellationToken)
    {
        string mark = $"[{source}→{target}] ";
        return new([.. sentences.Select(sentence => TranslatableText.IsIn(sentence) ? mark + sentence : sentence)]);
    }
}
