using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.Logging;

namespace TextPipeline.Testing;

/// <summary>Builds one stage and runs documents through it, without a host: no time limit, no policy for failures, exceptions come through.</summary>
/// <typeparam name="TStage">The stage's class.</typeparam>
/// <typeparam name="TOptions">Its options. They are taken as they are: the host's checks of ranges and names do not run.</typeparam>
/// <remarks>Safe for concurrent use, as stages are.</remarks>
public sealed class StageBench<TStage, TOptions>
    where TStage : IStageFactory<TOptions>
    where TOptions : class, new()
{
    /// <summary>Builds the stage.</summary>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="resources">Null for the folder of the stage's own assembly, where its data files are.</param>
    /// <param name="providers">Null for none.</param>
    /// <param name="timeProvider">Null for the system's clock. A stage that waits is tested with <c>FakeTimeProvider</c> of the package
    /// Microsoft.Extensions.TimeProvider.Testing.</param>
    /// <param name="logger">Null for nowhere.</param>
    /// <exception cref="StageOptionException">The stage finds an option wrong.</exception>
    [OverloadResolutionPriority(1)]
    public StageBench(
        TOptions? options = null, StageResources? resources = null, FakeProviders? providers = null, TimeProvider? timeProvider = null, ILogger? logger = null)
    {
        Context = new FakeStageContext(logger);
        Stage = TStage.Create(options ?? new TOptions(), new StageServices
        {
            StageLabel = Context.StageLabel,
            Logger = Context.Logger,
            Resources = resources ?? new FolderResources(Path.GetDirectoryName(typeof(TStage).Assembly.Location)!),
            TimeProvider = timeProvider ?? TimeProvider.System,
            Providers = providers ?? new FakeProviders(),
        });
    }

    /// <summary>Builds the stage with options as a pipeline writes them, read and checked as the host does it.</summary>
    /// <param name="options">A YAML mapping, such as <c>mask: '***'</c>; empty for the defaults.</param>
    /// <param name="resources">Null for the folder of the stage's own assembly.</param>
    /// <param name="providers">Null for none.</param>
    /// <param name="timeProvider">Null for the system's clock.</param>
    /// <param name="logger">Null for nowhere.</param>
    /// <exception cref="StageOptionsException">The host would refuse the options.</exception>
    /// <exception cref="StageOptionException">The stage finds an option wrong.</exception>
    public StageBench(
        string options, StageResources? resources = null, FakeProviders? providers = null, TimeProvider? timeProvider = null, ILogger? logger = null)
        : this(StageOptions.Read<TOptions>(options, StageOptions.NameOf(typeof(TStage))), resources, providers, timeProvider, logger)
    {
    }

    /// <summary>The context that the stage sees; holds the counters.</summary>
    public FakeStageContext Context { get; }

    /// <summary>The stage, for what the bench has no method for, such as disposing it.</summary>
    public IStage Stage { get; }

    /// <summary>Runs one document and waits for the stage.</summary>
    /// <exception cref="InvalidOperationException">The stage gave null.</exception>
    public StageResult Run(Document document) => RunAsync(document, CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Runs one document with a token that the test can cancel.</summary>
    /// <exception cref="InvalidOperationException">The stage gave null.</exception>
    public async Task<StageResult> RunAsync(Document document, CancellationToken cancellationToken) =>
        await Stage.ProcessAsync(document, Context, cancellationToken).ConfigureAwait(false)
        ?? throw new InvalidOperationException("The stage gave null.");

    /// <summary>Runs one text and gives the document that the stage emits.</summary>
    /// <param name="text">The document's text; its id is <c>document</c>.</param>
    /// <param name="metadataJson">Its metadata as a JSON object.</param>
    /// <exception cref="InvalidOperationException">The stage emitted no single document; the message says what it did.</exception>
    public Document Emit(string text, string metadataJson = "{}") =>
        Emit(Document.Create("document", text, Metadata.Parse(Encoding.UTF8.GetBytes(metadataJson))));

    /// <summary>Runs one document and gives the document that the stage emits.</summary>
    /// <exception cref="InvalidOperationException">The stage emitted no single document; the message says what it did.</exception>
    public Document Emit(Document document) => Run(document) switch
    {
        StageResult.Emitted emitted => emitted.Document,
        StageResult.SplitUp split => throw new InvalidOperationException($"The stage split the document into {split.Documents.Length}."),
        StageResult.Dropped dropped => throw new InvalidOperationException($"The stage dropped the document: {dropped.Reason}."),
        StageResult.Failed failed => throw new InvalidOperationException($"The stage failed: {failed.Reason}: {failed.Message}", failed.Exception),
        StageResult other => throw new InvalidOperationException($"The bench does not know {other.GetType()}."),
    };
}
