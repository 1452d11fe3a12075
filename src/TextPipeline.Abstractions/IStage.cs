namespace TextPipeline;

/// <summary>One step of a pipeline: a pure function over an immutable document that returns a closed verdict.</summary>
/// <remarks>
/// One instance serves one entry of a pipeline. It is built once, called concurrently from many threads, and disposed with the pipeline where it is
/// <see cref="IDisposable"/> or <see cref="IAsyncDisposable"/>. The host times, counts, catches and applies policies; a stage only works.
/// </remarks>
public interface IStage
{
    /// <summary>Processes one document.</summary>
    /// <param name="document">The document as the stage before left it.</param>
    /// <param name="context">Where it runs, and its counters.</param>
    /// <param name="cancellationToken">Set when the run is ended or the entry's time is over.</param>
    /// <returns>What became of the document. A result of null is a bug of the stage.</returns>
    /// <remarks>What is expected to go wrong is a <see cref="StageResult.Fail"/>; an exception is a bug or infrastructure. Both take the entry's <c>on_error</c>.</remarks>
    ValueTask<StageResult> ProcessAsync(Document document, StageContext context, CancellationToken cancellationToken);
}
