using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.Execution;

/// <summary>Watches documents on their way, for <c>trace</c> and tests. Called on the worker's thread.</summary>
internal interface IStageObserver
{
    /// <summary>A stage has given its verdict.</summary>
    void Called(PipelineStage stage, Document before, StageResult verdict, TimeSpan elapsed);

    /// <summary>A condition was decided.</summary>
    void Decided(PipelineStep.Branch branch, Document document, bool holds);
}
