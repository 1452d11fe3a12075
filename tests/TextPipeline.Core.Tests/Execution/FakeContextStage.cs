namespace TextPipeline.Core.Tests.Execution;

/// <summary>A stage given as a function that also sees its context.</summary>
internal sealed class FakeContextStage(Func<Document, StageContext, StageResult> process) : SyncStage
{
    protected override StageResult Process(Document document, StageContext context) => process(document, context);
}
