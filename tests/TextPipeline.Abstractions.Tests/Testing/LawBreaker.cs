namespace TextPipeline.Testing;

/// <summary>Breaks the law that its options name.</summary>
[Stage("break_laws", "Breaks laws.", Assigns = ["metadata:allowed", "annotation:allowed"])]
internal sealed class LawBreaker(LawBreakerOptions options) : SyncStage, IStageFactory<LawBreakerOptions>
{
    private int _calls;

    public static IStage Create(LawBreakerOptions options, StageServices services) => new LawBreaker(options);

    protected override StageResult Process(Document document, StageContext context) => document.Id != "d" ? Remember(document) : options.Law switch
    {
        "none" => StageResult.Emit(document.With(new MetadataKey<bool>("allowed"), true).Annotate(new Annotation("allowed", new TextSpan(0, 1)))),
        "throw" => throw new FormatException("no"),
        "identity" => StageResult.Emit(Document.Create("other", document.Text)),
        "silent" => StageResult.Emit(Document.Create("d", "other")),
        "rewrite" => StageResult.Emit(document.Rewrite("other", "Not snake case")),
        "assign" => StageResult.Emit(document.With(new MetadataKey<bool>("extra"), true).Annotate(new Annotation("extra", new TextSpan(0, 1)))),
        "split" => StageResult.Split(document.Derive("1", "a"), Document.Create("stranger", "b")),
        "drop" => StageResult.Drop("Because I say so"),
        "culture" => StageResult.Emit(document.With(new MetadataKey<string>("allowed"), 1.5.ToString(System.Globalization.CultureInfo.CurrentCulture))),
        "memory" => StageResult.Emit(document.With(new MetadataKey<bool>("allowed"), Volatile.Read(ref _calls) > 0)),
        "fail" => StageResult.Fail("no good", "It failed."),
        _ => StageResult.Emit(document.With(new MetadataKey<long>("allowed"), Interlocked.Increment(ref _calls))),
    };

    private StageResult Remember(Document document)
    {
        Volatile.Write(ref _calls, options.Law == "memory" ? 1 : _calls);
        return StageResult.Emit(document);
    }
}
