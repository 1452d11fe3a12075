using System.Collections.Immutable;
using TextPipeline;

namespace TestPlugins.Faulty;

[Provider(typeof(ITranslationProvider), "lack_factory", "Implements no factory.")]
internal sealed class NoFactoryProvider : ITranslationProvider
{
    public ValueTask<ImmutableArray<string>> TranslateAsync(
        ImmutableArray<string> sentences, string source, string target, CancellationToken cancellationToken) => new(sentences);
}
