using System.Collections.Immutable;
using TextPipeline.Core.Execution.Isolation.Hosting;

namespace TextPipeline.Core.Execution.Isolation;

/// <summary>Stands for a stage that lives in child processes. Whatever it does there costs the document that it does it on, and no other.</summary>
/// <remarks>
/// Verdicts come back one by one and in order, so that the document is known at which a child ends. A stage that takes several documents at once is
/// given all of them; where its process ends, the document is found by halving, as it is where such a stage throws.
/// </remarks>
internal sealed class ProcessStage : IBatchStage, IAsyncDisposable
{
    // Enough that the way to the child and back does not count, few enough that frames stay small.
    private const int MostDocuments = 512;
    private const int MostCharacters = 1 << 20;
    private readonly string _label;
    private readonly TimeSpan? _timeout;
    private readonly ChildPool _pool;

    /// <param name="label">The entry.</param>
    /// <param name="timeout">How long the stage may take for one document.</param>
    /// <param name="pool">The children.</param>
    public ProcessStage(string label, TimeSpan? timeout, ChildPool pool)
    {
        _label = label;
        _timeout = timeout;
        _pool = pool;
    }

    /// <exception cref="RunAbortedException">There is no child, and none can be started.</exception>
    /// <exception cref="ProcessStageException">A stage that takes several documents at once failed on them together.</exception>
    public async ValueTask<ImmutableArray<StageResult>> ProcessBatchAsync(ImmutableArray<Document> documents, StageContext context, CancellationToken cancellationToken)
    {
        var verdicts = ImmutableArray.CreateBuilder<StageResult>(documents.Length);
        while (verdicts.Count < documents.Length)
        {
            ChildProcess child = await _pool.RentAsync(cancellationToken).ConfigureAwait(false);
            bool isBatch = child.IsBatch(_label);
            ImmutableArray<Document> portion = Portion(documents.AsSpan()[verdicts.Count..], isBatch && _timeout is not null ? 1 : MostDocuments);
            ConversationEnd end;
            StageResult.Failed? failure;
            try
            {
                (end, failure) = await child.AskAsync(new StageRequest(_label, _timeout, portion), context, verdicts, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                _pool.Return(child);
            }

            if (end != ConversationEnd.Answered)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (failure is not null)
            {
                verdicts.Add(isBatch && portion.Length > 1 ? throw new ProcessStageException(failure) : failure);
            }
        }

        return verdicts.MoveToImmutable();
    }

    public ValueTask DisposeAsync() => _pool.DisposeAsync();

    private static ImmutableArray<Document> Portion(ReadOnlySpan<Document> left, int most)
    {
        int count = 0, characters = 0;
        while (count < left.Length && count < most && (count == 0 || characters + left[count].Text.Length <= MostCharacters))
        {
            characters += left[count++].Text.Length;
        }

        return [.. left[..count]];
    }
}
