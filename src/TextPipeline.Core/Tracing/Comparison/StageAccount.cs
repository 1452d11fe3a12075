using TextPipeline.Core.Execution;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Tracing.Deltas;

namespace TextPipeline.Core.Tracing.Comparison;

/// <summary>Counts the edits that stages make.</summary>
internal sealed class StageAccount : IStageObserver
{
    private readonly Dictionary<string, StageEdits> _edits = new(StringComparer.Ordinal);

    public StageEdits Of(string label)
    {
        if (!_edits.TryGetValue(label, out StageEdits? edits))
        {
            _edits.Add(label, edits = new StageEdits());
        }

        return edits;
    }

    public void Called(PipelineStage stage, Document before, StageResult verdict, TimeSpan elapsed)
    {
        if (verdict is StageResult.Emitted emitted)
        {
            StageEdits edits = Of(stage.Label);
            foreach (TextChange change in DocumentDelta.Gained(before, emitted.Document))
            {
                edits.Add(change);
            }
        }
    }

    public void Decided(PipelineStep.Branch branch, Document document, bool holds)
    {
    }
}
