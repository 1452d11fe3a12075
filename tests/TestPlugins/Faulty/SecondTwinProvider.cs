using System.Collections.Immutable;
using TextPipeline;

namespace TestPlugins.Faulty;

[Provider(typeof(ITranslationProvider), "be_twins", "There are two of this name.")]
internal sealed class SecondTwinProvider : ITranslationProvider, IProviderFactory<ITranslationProvider>
{
    public static ITranslationProvider Create(IReadOnlyDictionary<string, string> settings, StageServices services) => new SecondTwinProvider();

    public ValueTask<ImmutableArray<string>> TranslateAsync(
        ImmutableArray<string> sentences, string source, string target, CancellationToken cancellationToken) => new(sentences);
}
