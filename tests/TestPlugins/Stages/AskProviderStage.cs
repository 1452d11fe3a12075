using System.Collections.Immutable;
using TextPipeline;

namespace TestPlugins.Stages;

[Stage("ask_provider", "Has a provider translate the text.", RewritesText = true)]
internal sealed class AskProviderStage(ITranslationProvider provider) : IStage, IStageFactory<AskProviderOptions>
{
    public static IStage Create(AskProviderOptions options, StageServices services) =>
        services.Providers.TryCreate(options.Provider, options.Settings, out ITranslationProvider? provider)
            ? new AskProviderStage(provider)
            : throw new StageOptionException("provider", $"no provider '{options.Provider}'");

    public async ValueTask<StageResult> ProcessAsync(Document document, StageContext context, CancellationToken cancellationToken)
    {
        ImmutableArray<string> translation = await provider.TranslateAsync([document.Text], "und", "en", cancellationToken).ConfigureAwait(false);
        return StageResult.Emit(document.Rewrite(translation[0], "translated"));
    }
}
