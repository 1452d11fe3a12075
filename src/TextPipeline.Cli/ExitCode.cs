namespace TextPipeline.Cli;

/// <summary>The exit codes of every verb.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Done, with failed documents.</summary>
    public const int DoneWithFailures = 1;

    /// <summary>Bad usage, pipeline or plugin: nothing was run.</summary>
    public const int BadUsage = 2;

    /// <summary>Ended early: <c>on_error: halt</c>, or the output could not be written.</summary>
    public const int Aborted = 3;

    /// <summary>Ended by Ctrl-C.</summary>
    public const int Interrupted = 130;

    /// <summary>Ended by a termination signal.</summary>
    public const int Terminated = 143;
}
