using TextPipeline.Core.Execution;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.Tracing.Comparison;

/// <summary>One of the two pipelines: takes documents through and keeps count. Not for concurrent use.</summary>
internal sealed class ComparedPipeline
{
    private readonly Pipeline _pipeline;
    private readonly StageAccount _account = new();
    private readonly StepWalker _walker;

    public ComparedPipeline(Pipeline pipeline)
    {
        _pipeline = pipeline;
        _walker = new StepWalker(pipeline, _account);
    }

    public string Name => _pipeline.Name;

    /// <summary>The stages' labels, in order.</summary>
    public IEnumerable<string> Labels => _pipeline.Stages.Select(stage => stage.Label);

    /// <summary>What a stage did so far; null where there is none with this label.</summary>
    public StageFigures? Figures(string label)
    {
        int place = 0;
        foreach (PipelineStage stage in _pipeline.Stages)
        {
            if (string.Equals(stage.Label, label, StringComparison.Ordinal))
            {
                return new StageFigures(_walker.Tallies.ElementAt(place), _account.Of(label));
            }

            place++;
        }

        return null;
    }

    /// <summary>Takes documents through; gives what became of each.</summary>
    public async Task<DocumentOutcome[]> RunAsync(IReadOnlyList<Document> documents, CancellationToken cancellationToken)
    {
        for (int i = 0; i < documents.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await _walker.StartAsync(new WalkingDocument(documents[i], i), cancellationToken).ConfigureAwait(false);
        }

        await _walker.MeetAsync(cancellationToken).ConfigureAwait(false);
        DocumentOutcome[] outcomes = [.. documents.Select(_ => new DocumentOutcome([]))];
        foreach (WalkEnd end in _walker.Ends)
        {
            outcomes[end.Document.Record].Ends.Add(end);
        }

        _walker.Ends.Clear();
        return outcomes;
    }
}
