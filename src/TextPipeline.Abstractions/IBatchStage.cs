using System.Collections.Immutable;

namespace TextPipeline;

/// <summary>A stage that is cheaper on several documents at once, such as a call to a remote service.</summary>
/// <remarks>What a document comes to must not depend on the documents beside it: the host chooses the batches.</remarks>
public interface IBatchStage : IStage
{
    /// <summary>Processes several documents.</summary>
    /// <returns>One result a document, in order. Another number of results is a bug of the stage and fails the batch.</returns>
    ValueTask<ImmutableArray<StageResult>> ProcessBatchAsync(ImmutableArray<Document> documents, StageContext context, CancellationToken cancellationToken);

    /// <summary>One document as a batch of one.</summary>
    async ValueTask<StageResult> IStage.ProcessAsync(Document document, StageContext context, CancellationToken cancellationToken)
    {
        ImmutableArray<StageResult> results = await ProcessBatchAsync([document], context, cancellationToken).ConfigureAwait(false);
        int count = results.IsDefault ? 0 : results.Length;
        return count == 1
            ? results[0]
            : throw new InvalidOperationException($"The stage gave {count} results for 1 document.");
    }
}
