namespace TextPipeline.Core.Pipelines;

/// <summary>
/// One instruction of a pipeline. Nested lists, conditions and fallbacks are laid out flat, and every jump goes forward: so a document's place is one
/// number, documents that meet at a batch stage meet at one place, and no pipeline can loop.
/// </summary>
internal abstract record PipelineStep
{
    private PipelineStep()
    {
    }

    /// <summary>Calls a stage and goes on with the next step.</summary>
    /// <param name="Stage">The stage.</param>
    /// <param name="Fallback">The step where a document goes on, as it was before, on which the stage fails; null takes the stage's policy.</param>
    internal sealed record Call(PipelineStage Stage, int? Fallback) : PipelineStep;

    /// <summary>Goes on with the next step where a condition holds.</summary>
    /// <param name="Condition">The condition.</param>
    /// <param name="Otherwise">The step for every other document.</param>
    /// <param name="Label">What reports call the place: the label of the stage, or <c>group</c> or <c>switch</c> with its line.</param>
    internal sealed record Branch(ICondition Condition, int Otherwise, string Label) : PipelineStep;

    /// <summary>Goes on elsewhere.</summary>
    internal sealed record Jump(int Target) : PipelineStep;
}
