namespace TextPipeline.Core.Execution.Isolation.Frames;

/// <summary>What came over the channel is no frame.</summary>
internal sealed class InvalidFrameException(string message, Exception? cause = null) : Exception(message, cause);
