namespace TextPipeline.Plugins.Language.DetectLanguage;

/// <summary>Writes a document's language into its metadata.</summary>
[Stage("detect_language", "Finds the language of a document.", Assigns = ["metadata:language", "metadata:language_confidence"])]
internal sealed class DetectLanguageStage : SyncStage, IStageFactory<DetectLanguageOptions>
{
    private static readonly MetadataKey<double> Confidence = new("language_confidence");
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
        if (!_options.Overwrite && document.Metadata.TryGet(MetadataKeys.Language, out string? present) && present.Length > 0 && present != LanguageGuess.Undetermined)
        {
            context.Count("kept");
            return StageResult.Emit(document);
        }

        LanguageGuess guess = _detector.Detect(document.Text);
        string language = guess.Confidence < _options.MinConfidence ? LanguageGuess.Undetermined : guess.Language;
        context.Count(language == LanguageGuess.Undetermined ? "undetermined" : "detected");

        // Three digits: what is behind them says nothing, and makes output differ where nothing else does.
        return StageResult.Emit(document.With(MetadataKeys.Language, language).With(Confidence, Math.Round(guess.Confidence, 3)));
    }
}
