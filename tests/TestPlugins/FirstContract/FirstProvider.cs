using System.Collections.Immutable;
using TextPipeline;

namespace TestPlugins.FirstContract;

[Provider(typeof(ITranslationProvider), "first", "Turns sentences round.")]
internal sealed class FirstProvider(string prefix) : ITranslationProvider, IProviderFactory<ITranslationProvider>
{
    public static ITranslationProvider Create(IReadOnlyDictionary<string, string> settings, StageServices services) =>
        new FirstProvider(settings.GetValueOrDefault("prefix", ""));

    public ValueTask<ImmutableArray<string>> TranslateAsync(
        ImmutableArray<string> sentences, string source, string target, CancellationToken cancellationToken) =>
        new([.. sentences.Select(sentence => prefix + new string([.. sentence.Reverse()]))]);
}
