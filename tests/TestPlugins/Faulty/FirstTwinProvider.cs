using System.Collections.Immutable;
using TextPipeline;

namespace TestPlugins.Faulty;

[Provider(typeof(ITranslationProvider), "be_twins", "There are two of this name.")]
internal sealed class FirstTwinProvider : ITranslationProvider, IProviderFactory<ITranslationProvider>
{
    public static ITranslationProvider Create(IReadOnlyDictionary<string, string> settings, StageServices services) => new FirstTwinProvider();

    public ValueTask<ImmutableArray<string>> TranslateAsync(
        ImmutableArray<string> sentences, string source, string target, CancellationToken cancellationToken) => new(sentences);
}
