namespace TextPipeline.Core.Tests.Execution;

/// <summary>A stage given as a function.</summary>
internal sealed class FakeStage(Func<Document, StageResult?> process) : SyncStage
{
    protected override StageResult Process(Document document, StageContext context)
    {
        context.Count("calls");
        return process(document)!;
    }
}
