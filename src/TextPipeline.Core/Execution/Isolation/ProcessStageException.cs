namespace TextPipeline.Core.Execution.Isolation;

/// <summary>A stage in a child process failed on several documents together.</summary>
internal sealed class ProcessStageException(StageResult.Failed failure) : Exception(failure.Message, failure.Exception);
