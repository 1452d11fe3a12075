using System.Collections.Immutable;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.Tracing.Comparison;

/// <summary>Takes documents through two pipelines and tells what is different. Keeps counts and a few examples, never the documents.</summary>
internal sealed class PipelineComparer
{
    private const int MostExamples = 20, MostLargest = 10;

    private readonly ComparedPipeline _a;
    private readonly ComparedPipeline _b;
    private readonly List<FateDifference> _fates = [];

    // The smallest difference first: the first to give way to a larger one. Of equal ones the earlier document stays.
    private readonly PriorityQueue<OutputDifference, (long Characters, long Other, long Place)> _largest = new();
    private long _compared;
    private long _changed;
    private FateCount _dropped;
    private FateCount _failed;

    public PipelineComparer(Pipeline a, Pipeline b)
    {
        _a = new ComparedPipeline(a);
        _b = new ComparedPipeline(b);
    }

    /// <summary>Compares further documents.</summary>
    /// <exception cref="OperationCanceledException">The comparison was cancelled.</exception>
    public async Task AddAsync(IReadOnlyList<Document> documents, CancellationToken cancellationToken)
    {
        // Stages are safe for concurrent use, also those that both pipelines have.
        Task<DocumentOutcome[]> first = Task.Run(() => _a.RunAsync(documents, cancellationToken), cancellationToken);
        DocumentOutcome[] second = await _b.RunAsync(documents, cancellationToken).ConfigureAwait(false);
        DocumentOutcome[] outcomes = await first.ConfigureAwait(false);
        for (int i = 0; i < documents.Count; i++)
        {
            Compare(documents[i].Id, outcomes[i], second[i]);
        }
    }

    /// <summary>What is known so far.</summary>
    /// <param name="read">How many documents the input has.</param>
    /// <param name="unreadable">How many inputs were no documents.</param>
    public ComparisonReport Report(long read, long unreadable) => new()
    {
        A = _a.Name,
        B = _b.Name,
        Read = read,
        Unreadable = unreadable,
        Compared = _compared,
        Changed = _changed,
        Dropped = _dropped,
        Failed = _failed,
        Fates = [.. _fates],
        Stages = [.. _a.Labels.Union(_b.Labels, StringComparer.Ordinal).Select(label => new StageComparison(label, _a.Figures(label), _b.Figures(label)))],
        Largest = [.. _largest.UnorderedItems.OrderByDescending(item => item.Priority).Select(item => item.Element)],
    };

    private void Compare(string id, DocumentOutcome a, DocumentOutcome b)
    {
        _compared++;
        _dropped = _dropped.Add(a.Fate == DocumentFate.Dropped, b.Fate == DocumentFate.Dropped);
        _failed = _failed.Add(a.Fate == DocumentFate.Failed, b.Fate == DocumentFate.Failed);
        if (a.Fate != b.Fate)
        {
            if (_fates.Count < MostExamples)
            {
                _fates.Add(new FateDifference(id, a.Fate, a.Ending, b.Fate, b.Ending));
            }
        }
        else if (OutputDifference.Between(id, a, b) is { } difference)
        {
            _changed++;
            _largest.Enqueue(difference, (difference.Removed + difference.Inserted, difference.Other, -_compared));
            if (_largest.Count > MostLargest)
            {
                _largest.Dequeue();
            }
        }
    }
}
