namespace TextPipeline;

/// <summary>A stage that needs no waiting: the usual base class.</summary>
public abstract class SyncStage : IStage
{
    /// <summary>Processes one document; see <see cref="IStage.ProcessAsync"/>.</summary>
    protected abstract StageResult Process(Document document, StageContext context);

    /// <inheritdoc/>
    public ValueTask<StageResult> ProcessAsync(Document document, StageContext context, CancellationToken cancellationToken) =>
        new(Process(document, context));
}
