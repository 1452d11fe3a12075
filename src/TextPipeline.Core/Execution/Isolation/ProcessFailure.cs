using TextPipeline.Core.Execution.Isolation.Frames;

namespace TextPipeline.Core.Execution.Isolation;

/// <summary>The failures of a document at which a child process ended.</summary>
internal static class ProcessFailure
{
    private const string Reason = "process_died";

    /// <summary>The child ended by itself.</summary>
    /// <param name="ending">How, such as <c>ended with exit code 7</c>.</param>
    /// <param name="output">The last that it wrote to standard error.</param>
    public static StageResult.Failed Died(string ending, string output) => Fail($"the process of the stage {ending}", output);

    /// <summary>The host ended the child, because nothing can be told from what it sent.</summary>
    public static StageResult.Failed Garbled(string why) => Fail($"the process of the stage was ended, because its answer was no frame: {why}", "");

    private static StageResult.Failed Fail(string message, string output) =>
        (StageResult.Failed)StageResult.Fail(Reason, message, output.Length == 0 ? null : new RemoteException(output));
}
