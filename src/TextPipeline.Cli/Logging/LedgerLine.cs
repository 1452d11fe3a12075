using System.Globalization;
using Serilog.Events;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Runs.Retrying;

namespace TextPipeline.Cli.Logging;

/// <summary>The last line of a run: its balance, whatever the verbosity.</summary>
internal static class LedgerLine
{
    public static void Write(RunSummary summary, LogFactory logs)
    {
        Ledger ledger = summary.Ledger;
        if (logs.IsJson)
        {
            logs.Serilog.Information(
                "read {Read} + derived {Derived} = written {Written} + dropped {Dropped} + quarantined {Quarantined}",
                ledger.Read, ledger.Derived, ledger.Written, ledger.Dropped, ledger.Quarantined);
        }
        else
        {
            // Not through the logger, which a small run then need not set up.
            logs.WriteLine(LogEventLevel.Information, string.Create(CultureInfo.InvariantCulture, $"textpipeline: {ledger} in {summary.Elapsed.TotalSeconds:0.0} s"));
        }
    }

    /// <summary>The same for documents that ran again.</summary>
    public static void Write(RetryReport report, LogFactory logs)
    {
        string tried = string.Create(
            CultureInfo.InvariantCulture, $"tried {report.Records} again: {report.Written} written, {report.Dropped} dropped, {report.Failed} failed again; the run is now {report.Ledger}");
        if (logs.IsJson)
        {
            logs.Serilog.Information("{Retry}", tried);
        }
        else
        {
            logs.WriteLine(LogEventLevel.Information, "textpipeline: " + tried);
        }
    }
}
