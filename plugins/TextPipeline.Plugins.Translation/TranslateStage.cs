using System.Collections.Immutable;
using System.Text;

namespace TextPipeline.Plugins.Translation;

/// <summary>Has a provider translate each document sentence by sentence, in one call a document.</summary>
/// <remarks>The white space between sentences is the stage's and comes out as it went in, whatever the provider does. Safe for concurrent use
/// where the provider is.</remarks>
[Stage(
    "translate",
    "Translates documents sentence by sentence through a named provider.",
    Assigns = ["metadata:translation", "metadata:translation_provider"],
    RewritesText = true)]
internal sealed class TranslateStage : IStage, IStageFactory<TranslateOptions>, IAsyncDisposable
{
    private const string UnknownLanguage = "und";

    private static readonly MetadataKey<string> ProviderKey = new("translation_provider");

    private readonly TranslateOptions _options;
    private readonly ITranslationProvider _provider;

    private TranslateStage(TranslateOptions options, ITranslationProvider provider)
    {
        _options = options;
        _provider = provider;
    }

    public static IStage Create(TranslateOptions options, StageServices services)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(services);
        return new TranslateStage(options, ProviderResolver.Resolve(options, services.Providers));
    }

    /// <remarks>
    /// A document that is in the target language already is passed on as it is, without a <c>translation</c>: a copy of the text under that name
    /// would make a reader believe that a provider had seen it.
    /// </remarks>
    public async ValueTask<StageResult> ProcessAsync(Document document, StageContext context, CancellationToken cancellationToken)
    {
        string source = _options.From ?? document.Metadata.GetValueOrDefault(MetadataKeys.Language, UnknownLanguage);
        if (LanguageRange.Matches(_options.To, source))
        {
            context.Count("already_in_target");
            return StageResult.Emit(document);
        }

        IReadOnlyList<TextSpan> spans = SentenceSpans.Of(document, source);
        if (spans.Count == 0)
        {
            context.Count("nothing_to_translate");
            return StageResult.Emit(document);
        }

        ImmutableArray<string> sentences = [.. spans.Select(span => document.Text.Substring(span.Start, span.Length))];
        ImmutableArray<string> translations;
        try
        {
            translations = await _provider.TranslateAsync(sentences, source, _options.To, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // A provider is foreign code that mostly talks to a service: that it throws is expected, and not a bug of this stage.
            return StageResult.Fail("provider_failed", $"The provider '{_options.Provider}' failed: {exception.Message}", exception);
        }

        if (FaultIn(translations, sentences.Length) is { } fault)
        {
            return StageResult.Fail("provider_result_invalid", $"The provider '{_options.Provider}' {fault}.");
        }

        context.Count("sentences_translated", sentences.Length);
        return StageResult.Emit(Write(document, Join(document.Text, spans, translations), context));
    }

    public async ValueTask DisposeAsync()
    {
        if (_provider is IAsyncDisposable asynchronous)
        {
            await asynchronous.DisposeAsync().ConfigureAwait(false);
        }
        else if (_provider is IDisposable disposable)
        {
            disposable.Dispose();
        }
    }

    private Document Write(Document document, string translation, StageContext context)
    {
        Document named = document.With(ProviderKey, _options.Provider);
        if (_options.Mode == TranslationMode.Field)
        {
            return named.With(MetadataKeys.Translation, translation);
        }

        if (!document.Annotations.IsEmpty)
        {
            context.Count("annotations_dropped", document.Annotations.Length);
        }

        return named.With(MetadataKeys.Language, _options.To).Rewrite(translation, "translated");
    }

    private static string? FaultIn(ImmutableArray<string> translations, int expected)
    {
        if (translations.IsDefault)
        {
            return "gave no result";
        }

        if (translations.Length != expected)
        {
            return $"gave {translations.Length} translations for {expected} sentences";
        }

        int missing = translations.IndexOf(null!);
        return missing < 0 ? null : $"gave null for sentence {missing + 1} of {expected}";
    }

    private static string Join(string text, IReadOnlyList<TextSpan> spans, ImmutableArray<string> translations)
    {
        var joined = new StringBuilder(text.Length + (16 * spans.Count));
        int end = 0;
        for (int i = 0; i < spans.Count; i++)
        {
            joined.Append(text, end, spans[i].Start - end).Append(translations[i]);
            end = spans[i].End;
        }

        return joined.Append(text, end, text.Length - end).ToString();
    }
}
