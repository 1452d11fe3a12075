using TextPipeline.Plugins.Summary.Analysis;
using TextPipeline.Plugins.Summary.Methods;
using TextPipeline.Plugins.Summary.Selection;

namespace TextPipeline.Plugins.Summary;

/// <summary>Chooses the sentences of a text that say most of it, and gives them in the order of the text.</summary>
/// <remarks>
/// It asks for <c>sentence</c> annotations, so that one splitter decides for the whole pipeline, and finds sentences itself in a document that has
/// none. Every document with a sentence gets a summary. Safe for concurrent use.
/// </remarks>
[Stage(
    "summarize",
    "Writes a summary of whole sentences and marks them in the text.",
    Requires = ["annotation:sentence"],
    Assigns = ["metadata:summary", "annotation:summary_sentence"])]
internal sealed class SummarizeStage : SyncStage, IStageFactory<SummarizeOptions>
{
    private const string UnknownLanguage = "und";
    private const string AnnotationType = "summary_sentence";
    private const int ScoreDecimals = 6;

    private static readonly MetadataKey<double> ScoreKey = new("score");
    private static readonly MetadataKey<long> RankKey = new("rank");

    private readonly TextAnalyzer _analyzer;
    private readonly ISentenceScorer _scorer;
    private readonly SentenceSelector _selector;
    private readonly SummarizeOptions _options;

    private SummarizeStage(SummarizeOptions options, TextAnalyzer analyzer, ISentenceScorer scorer, SentenceSelector selector)
    {
        _options = options;
        _analyzer = analyzer;
        _scorer = scorer;
        _selector = selector;
    }

    public static IStage Create(SummarizeOptions options, StageServices services)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(services);
        return new SummarizeStage(
            options,
            new TextAnalyzer(new WordLists(services.Resources)),
            SentenceScorers.Create(options, services.Resources),
            new SentenceSelector(SummaryBudgets.Create(options), options.MaxRepeated));
    }

    protected override StageResult Process(Document document, StageContext context)
    {
        string language = document.Metadata.GetValueOrDefault(MetadataKeys.Language, UnknownLanguage);
        List<TextSpan> sentences = SentenceSpans.Of(document, language);

        // A run of the stage before this one must not leave its marks beside the new ones.
        Document bare = document.RemoveAnnotations(AnnotationType);
        if (sentences.Count == 0)
        {
            context.Count("without_sentences");
            return StageResult.Emit(bare.WithMetadata(bare.Metadata.Without(MetadataKeys.Summary.Name)));
        }

        string title = document.Metadata.GetValueOrDefault(MetadataKeys.Title, "");
        AnalyzedText text = _analyzer.Analyze(document.Text, sentences, language, title, _options.PreferTitle ? $"{_options.Query} {title}" : _options.Query ?? "");
        var scores = new double[text.Sentences.Length];
        _scorer.Score(text, scores);
        List<int> chosen = _selector.Select(text, scores);
        return StageResult.Emit(bare.With(MetadataKeys.Summary, Join(text, chosen)).Annotate(Annotations(text, chosen, scores)));
    }

    private static string Join(AnalyzedText text, List<int> chosen) =>
        string.Join('\n', chosen.Order().Select(index => OneLine(text.Text.AsSpan(text.Sentences[index].Span.Start, text.Sentences[index].Span.Length))));

    // A line of the summary is a sentence: what is broken over several lines in the text is put on one.
    private static string OneLine(ReadOnlySpan<char> sentence) =>
        sentence.IndexOfAny('\n', '\r') < 0
            ? sentence.ToString()
            : string.Join(' ', sentence.ToString().Split((char[])['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static IEnumerable<Annotation> Annotations(AnalyzedText text, List<int> chosen, double[] scores)
    {
        int[] ranks = new int[scores.Length];
        for (int rank = 0; rank < chosen.Count; rank++)
        {
            ranks[chosen[rank]] = rank + 1;
        }

        foreach (int index in chosen.Order())
        {
            Metadata features = Metadata.Empty.With(ScoreKey, Math.Round(scores[index], ScoreDecimals)).With(RankKey, ranks[index]);
            yield return new Annotation(AnnotationType, text.Sentences[index].Span, features);
        }
    }
}
