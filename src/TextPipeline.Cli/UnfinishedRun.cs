namespace TextPipeline.Cli;

/// <summary>
/// Guards a run against a stage that ends the process by <c>Environment.Exit</c>: whoever started the command would take its exit code, perhaps 0, for that
/// of a run that came to its end.
/// </summary>
internal sealed class UnfinishedRun : IDisposable
{
    private readonly StopSignals _stop;
    private readonly Action _report;

    /// <param name="stop">Once a signal came, an end of the process is nothing that a stage did.</param>
    /// <param name="report">Says so to the user.</param>
    public UnfinishedRun(StopSignals stop, Action report)
    {
        _stop = stop;
        _report = report;
        PluginFaults.RunIsWatched = true;
        AppDomain.CurrentDomain.ProcessExit += Exiting;
    }

    private void Exiting(object? sender, EventArgs e)
    {
        if (_stop.ExitCode != 0)
        {
            return;
        }

        _report();
        Environment.ExitCode = Cli.ExitCode.Aborted;
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= Exiting;
        PluginFaults.RunIsWatched = false;
    }
}
