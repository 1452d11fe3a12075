using System.Collections.Immutable;

namespace TextPipeline.Core.Tests.Execution;

/// <summary>A batch stage given as a function; it throws on a whole batch where the function throws on one document.</summary>
internal sealed class FakeBatchStage(Func<Document, StageResult> process) : IBatchStage
{
    public ValueTask<ImmutableArray<StageResult>> ProcessBatchAsync(ImmutableArray<Document> documents, StageContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult(documents.Select(process).ToImmutableArray());
}
