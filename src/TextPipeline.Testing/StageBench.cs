namespace TextPipeline.Testing;

/// <summary>Builds one stage and runs documents through it, without a host.</summary>
/// <typeparam name="TStage">The stage's class.</typeparam>
/// <typeparam name="TOptions">Its options.</typeparam>
public sealed class StageBench<TStage, TOptions>
    where TStage : IStageFactory<TOptions>
    where TOptions : class, new()
{
    private readonly IStage _stage;

    /// <summary>Builds the stage.</summary>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="resources">Null for the folder of the stage's own assembly.</param>
    /// <param name="providers">Null for none.</param>
    public StageBench(TOptions? options = null, StageResources? resources = null, FakeProviders? providers = null)
    {
        Context = new FakeStageContext();
        _stage = TStage.Create(options ?? new TOptions(), new StageServices
        {
            StageLabel = Context.StageLabel,
            Logger = Context.Logger,
            Resources = resources ?? new FolderResources(Path.GetDirectoryName(typeof(TStage).Assembly.Location)!),
            TimeProvider = TimeProvider.System,
            Providers = providers ?? new FakeProviders(),
        });
    }

    /// <summary>The context that the stage sees; holds the counters.</summary>
    public FakeStageContext Context { get; }

    /// <summary>Runs one document.</summary>
    public StageResult Run(Document document) =>
        _stage.ProcessAsync(document, Context, CancellationToken.None).AsTask().GetAwaiter().GetResult();

    /// <summary>Runs one text and gives the document that the stage emits.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="metadataJson">Its metadata as a JSON object.</param>
    /// <exception cref="InvalidOperationException">The stage emitted no single document; the message says what it did.</exception>
    public Document Emit(string text, string metadataJson = "{}") => Emit(
        Document.Create("document", text, Metadata.Parse(System.Text.Encoding.UTF8.GetBytes(metadataJson))));

    /// <summary>Runs one document and gives the document that the stage emits.</summary>
    /// <exception cref="InvalidOperationException">The stage emitted no single document; the message says what it did.</exception>
    public Document Emit(Document document) => Run(document) switch
    {
        StageResult.Emitted emitted => emitted.Document,
        StageResult.SplitUp split => throw new InvalidOperationException($"The stage split the document into {split.Documents.Length}."),
        StageResult.Dropped dropped => throw new InvalidOperationException($"The stage dropped the document: {dropped.Reason}."),
        StageResult.Failed failed => throw new InvalidOperationException($"The stage failed: {failed.Reason}: {failed.Message}", failed.Exception),
        _ => throw new InvalidOperationException("The stage gave null."),
    };
}
