namespace TextPipeline.Core.Execution.Isolation;

/// <summary>A stage that another pipeline owns and disposes.</summary>
internal sealed class SharedStage(IStage stage) : IStage
{
    public ValueTask<StageResult> ProcessAsync(Document document, StageContext context, CancellationToken cancellationToken) => stage.ProcessAsync(document, context, cancellationToken);
}
