using TextPipeline.Core.Execution;

namespace TextPipeline.Core.Tracing.Comparison;

/// <summary>What a stage did to the documents of one pipeline.</summary>
internal sealed record StageFigures(StageTally Tally, StageEdits Edits)
{
    public static StageFigures None { get; } = new(new StageTally(), new StageEdits());
}
