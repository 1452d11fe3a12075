using System.Collections.Immutable;
using TextPipeline;

namespace TestPlugins.Stages;

[Provider(typeof(ITranslationProvider), "prefix", "Puts a prefix before every sentence.")]
internal sealed class PrefixProvider(string prefix) : ITranslationProvider, IProviderFactory<ITranslationProvider>
{
    public static ITranslationProvider Create(IReadOnlyDictionary<string, string> settings, StageServices services)
    {
        foreach (string name in settings.Keys)
        {
            if (name != "prefix")
            {
                throw new StageOptionException($"settings.{name}", "the provider 'prefix' knows 'prefix'");
            }
        }

        return new PrefixProvider(settings.GetValueOrDefault("prefix", "> "));
    }

    public ValueTask<ImmutableArray<string>> TranslateAsync(
        ImmutableArray<string> sentences, string source, string target, CancellationToken cancellationToken) =>
        new([.. sentences.Select(sentence => prefix + sentence)]);
}
