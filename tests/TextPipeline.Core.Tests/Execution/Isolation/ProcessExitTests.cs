using TextPipeline.Core.Execution.Isolation;

namespace TextPipeline.Core.Tests.Execution.Isolation;

public sealed class ProcessExitTests
{
    [Theory]
    [InlineData(0, "ended with exit code 0")]
    [InlineData(7, "ended with exit code 7")]
    [InlineData(134, "ended with exit code 134 (SIGABRT)")]
    [InlineData(137, "ended with exit code 137 (SIGKILL)")]
    [InlineData(139, "ended with exit code 139 (SIGSEGV)")]
    [InlineData(200, "ended with exit code 200")]
    public void Describe_ExitCode_NamesTheSignal(int exitCode, string expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no signals");
        Assert.Equal(expected, ProcessExit.Describe(exitCode));
    }
}
