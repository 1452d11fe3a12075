using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Runs.Watching;

namespace TextPipeline.Core.Tests.Runs.Watching;

public sealed class WatchDiagnosticsTests
{
    [Fact]
    public void Messages_Every_SaysWhatToDo() => Assert.Equal(
        [
            "error TP3905: 'site_lines' must read the whole corpus before it is of use, and a watched folder is never whole; give the stage a stored 'profile'",
            "error TP3906: the run in 'out/_run' is not finished; the same command without --watch ends it, and --resume never starts afresh",
            "note TP3907: watching 'in' (*.txt), 2 files done: read 0 + derived 0 = written 0 + dropped 0 + quarantined 0; waiting",
            "note TP3907: watching 'in' (*.txt), 2 files done: read 0 + derived 0 = written 0 + dropped 0 + quarantined 0; waiting for 3 that may still be written to",
            "warning TP3908: the watched folder cannot be seen as a whole, so nothing is done until it can: it is gone",
            "error TP3911: the output of the run in 'out/_run' is not what the run wrote; 'verify' tells where, and --resume never starts afresh",
            "note TP3912: the system does not tell of changes in 'in' (no more watches); they are found by looking, every --rescan",
        ],
        new[]
        {
            WatchDiagnostics.Learns("site_lines"),
            WatchDiagnostics.Unfinished("out/_run"),
            WatchDiagnostics.Waiting("in", "*.txt", 2, new Ledger(), 0),
            WatchDiagnostics.Waiting("in", "*.txt", 2, new Ledger(), 3),
            WatchDiagnostics.NotSeen(Diagnostic.Error("TP3001", null, "it is gone")),
            WatchDiagnostics.OutputChanged("out/_run"),
            WatchDiagnostics.NoHints("in", "no more watches"),
        }.Select(found => found.ToString()));
}
