using System.Globalization;

namespace TextPipeline.Core.Execution.Isolation;

/// <summary>The exit code of a process, for a person.</summary>
internal static class ProcessExit
{
    // A process that a signal ended has 128 and the signal's number as its code.
    private const int OfSignals = 128;

    /// <summary>Such as <c>ended with exit code 134 (SIGABRT)</c>.</summary>
    public static string Describe(int exitCode)
    {
        string signal = OperatingSystem.IsWindows() ? "" : (exitCode - OfSignals) switch
        {
            1 => " (SIGHUP)",
            2 => " (SIGINT)",
            3 => " (SIGQUIT)",
            4 => " (SIGILL)",
            6 => " (SIGABRT)",
            8 => " (SIGFPE)",
            9 => " (SIGKILL)",
            11 => " (SIGSEGV)",
            13 => " (SIGPIPE)",
            15 => " (SIGTERM)",
            _ => "",
        };
        return string.Create(CultureInfo.InvariantCulture, $"ended with exit code {exitCode}{signal}");
    }

    /// <summary>Whether a person or the system asked all processes around to end.</summary>
    public static bool IsInterrupt(int exitCode) => exitCode is OfSignals + 1 or OfSignals + 2 or OfSignals + 15;
}
