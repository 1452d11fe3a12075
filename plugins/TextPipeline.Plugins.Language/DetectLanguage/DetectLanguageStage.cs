namespace TextPipeline.Plugins.Language.DetectLanguage;

/// <summary>Writes a document's language into its metadata.</summary>
[Stage("detect_language", "Finds the language of a document.", Assigns = ["metadata:language", "metadata:language_confidence", "annotation:language"])]
internal sealed class DetectLanguageStage : SyncStage, IStageFactory<DetectLanguageOptions>
{
    private const string Mark = "language";
    private static readonly MetadataKey<double> Confidence = new("language_confidence");
    private static readonly MetadataKey<double> ParagraphConfidence = new("confidence");
    private readonly LanguageDetector _detector;
    private readonly DetectLanguageOptions _options;

    private DetectLanguageStage(DetectLanguageOptions options, LanguageDetector detector)
    {
        _options = options;
        _detector = detector;
    }

    public static IStage Create(DetectLanguageOptions options, StageServices services)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(services);
        var data = new LanguageData(services.Resources);
        for (int i = 0; i < options.Candidates.Length; i++)
        {
            if (!data.Knows(options.Candidates[i]))
            {
                throw new StageOptionException($"candidates[{i}]", $"'{options.Candidates[i]}' is no language that has a profile; known are {string.Join(", ", data.Languages)}");
            }
        }

        return new DetectLanguageStage(options, new LanguageDetector(data, options.Candidates));
    }

    protected override StageResult Process(Document document, StageContext context)
    {
        if (_options.Paragraphs)
        {
            document = document.RemoveAnnotations(Mark).Annotate(MarkParagraphs(document.Text));
        }

        if (!_options.Overwrite && document.Metadata.TryGet(MetadataKeys.Language, out string? present) && present.Length > 0 && present != LanguageGuess.Undetermined)
        {
            context.Count("kept");
            return StageResult.Emit(document);
        }

        LanguageGuess guess = Detect(document.Text);
        context.Count(guess.Language == LanguageGuess.Undetermined ? "undetermined" : "detected");
        return StageResult.Emit(document.With(MetadataKeys.Language, guess.Language).With(Confidence, guess.Confidence));
    }

    private LanguageGuess Detect(ReadOnlySpan<char> text)
    {
        LanguageGuess guess = _detector.Detect(text);

        // Three digits: what is behind them says nothing, and makes output differ where nothing else does.
        double confidence = Math.Round(guess.Confidence, 3);
        return new LanguageGuess(guess.Confidence < _options.MinConfidence ? LanguageGuess.Undetermined : guess.Language, confidence);
    }

    private List<Annotation> MarkParagraphs(string text)
    {
        var marks = new List<Annotation>();
        int start = 0;
        while (start < text.Length)
        {
            int step = text.AsSpan(start).IndexOfAny('\n', '\r');
            int end = step < 0 ? text.Length : start + step;
            ReadOnlySpan<char> line = text.AsSpan(start, end - start);
            ReadOnlySpan<char> paragraph = line.Trim();
            if (!paragraph.IsEmpty)
            {
                LanguageGuess guess = Detect(paragraph);
                int first = start + line.IndexOf(paragraph[0]);
                marks.Add(new Annotation(
                    Mark,
                    new TextSpan(first, paragraph.Length),
                    Metadata.Empty.With(MetadataKeys.Language, guess.Language).With(ParagraphConfidence, guess.Confidence)));
            }

            start = end + 1;
        }

        return marks;
    }
}
