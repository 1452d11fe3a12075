using System.Collections.Concurrent;
using TextPipeline.Text;
using TextPipeline.Text.Sentences;

namespace TextPipeline.Plugins.Language.SplitSentences;

/// <summary>Marks the sentences of a document; earlier marks of the kind are replaced.</summary>
[Stage("split_sentences", "Marks the sentences of a document.", Assigns = ["annotation:sentence"])]
internal sealed class SplitSentencesStage : SyncStage, IStageFactory<SplitSentencesOptions>
{
    private const string Sentence = "sentence";
    private const string AnyLanguage = "und";

    private readonly ConcurrentDictionary<string, SentenceSplitter> _splitters = new(StringComparer.Ordinal);
    private readonly SplitSentencesOptions _options;
    private readonly StageResources _resources;

    private SplitSentencesStage(SplitSentencesOptions options, StageResources resources)
    {
        _options = options;
        _resources = resources;
    }

    public static IStage Create(SplitSentencesOptions options, StageServices services)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(services);
        return new SplitSentencesStage(options, services.Resources);
    }

    protected override StageResult Process(Document document, StageContext context)
    {
        string language = _options.Language ?? document.Metadata.GetValueOrDefault(MetadataKeys.Language, AnyLanguage);
        SentenceSplitter splitter = _splitters.GetOrAdd(PrimarySubtag(language), static (name, stage) => stage.CreateSplitter(name), this);
        IReadOnlyList<TextSegment> sentences = splitter.Split(document.Text);
        context.Count("sentences", sentences.Count);

        var annotations = new Annotation[sentences.Count];
        for (int i = 0; i < annotations.Length; i++)
        {
            annotations[i] = new Annotation(Sentence, TextSpan.FromBounds(sentences[i].Start, sentences[i].End));
        }

        return StageResult.Emit(document.RemoveAnnotations(Sentence).Annotate(annotations));
    }

    /// <summary>A user's own file beside the pipeline takes the place of the built-in rules of its language.</summary>
    private SentenceSplitter CreateSplitter(string language)
    {
        if (!_resources.TryOpen($"sentences/{language}.txt", out Stream? stream))
        {
            return new SentenceSplitter(language);
        }

        using var reader = new StreamReader(stream);
        return new SentenceSplitter(SentenceRules.Parse(language, reader));
    }

    private static string PrimarySubtag(string language)
    {
        int end = language.AsSpan().IndexOfAny('-', '_');
        string primary = (end < 0 ? language : language[..end]).ToLowerInvariant();

        // A document may say anything of its language; what is no tag has no rules, and must not fill the table either.
        return primary.Length is 2 or 3 && primary.All(char.IsAsciiLetterLower) ? primary : AnyLanguage;
    }
}
