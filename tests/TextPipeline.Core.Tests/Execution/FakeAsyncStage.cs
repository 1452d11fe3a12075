namespace TextPipeline.Core.Tests.Execution;

/// <summary>An asynchronous stage given as a function.</summary>
internal sealed class FakeAsyncStage(Func<Document, CancellationToken, Task<StageResult>> process) : IStage
{
    public ValueTask<StageResult> ProcessAsync(Document document, StageContext context, CancellationToken cancellationToken) =>
        new(process(document, cancellationToken));
}
