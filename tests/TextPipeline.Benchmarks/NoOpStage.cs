namespace TextPipeline.Benchmarks;

/// <summary>Does nothing: what is left is the host's own cost.</summary>
internal sealed class NoOpStage : SyncStage
{
    protected override StageResult Process(Document document, StageContext context) => StageResult.Emit(document);
}
