using System.Globalization;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution;

namespace TextPipeline.Core.Runs.Watching;

/// <summary>The messages about watching a folder.</summary>
internal static class WatchDiagnostics
{
    public static Diagnostic NotOneFolder() =>
        Diagnostic.Error("TP3901", null, "--watch takes one folder to watch as the input, and neither files nor standard input");

    public static Diagnostic NoOutput() =>
        Diagnostic.Error("TP3902", null, "--watch writes into a folder or a .jsonl file, with a run folder; give one with -o, and leave out --no-run-dir");

    public static Diagnostic OutputInside(string path, string folder) =>
        Diagnostic.Error("TP3903", null, $"'{path}' lies in the watched folder '{folder}', so that what is written would be read; write elsewhere");

    public static Diagnostic NotSharded() =>
        Diagnostic.Error("TP3904", null, "--watch does not go with --shard; let each machine watch a folder of its own");

    public static Diagnostic Learns(string label) => Diagnostic.Error(
        "TP3905", null, $"'{label}' must read the whole corpus before it is of use, and a watched folder is never whole; give the stage a stored 'profile'");

    public static Diagnostic Unfinished(string folder) => Diagnostic.Error(
        "TP3906", null, $"the run in '{folder}' is not finished; the same command without --watch ends it, and --resume never starts afresh");

    public static Diagnostic Waiting(string folder, string globs, int files, Ledger ledger, int unsettled) => Diagnostic.Note(
        "TP3907",
        null,
        string.Create(CultureInfo.InvariantCulture, $"watching '{folder}' ({globs}), {files} files done: {ledger}; waiting{(unsettled > 0 ? $" for {unsettled} that may still be written to" : "")}"));

    public static Diagnostic NotSeen(Diagnostic fault) => Diagnostic.Warning(
        "TP3908", null, $"the watched folder cannot be seen as a whole, so nothing is done until it can: {fault.Message}");

    public static Diagnostic TakenOver(string path, int earlier) => Diagnostic.Note(
        "TP3909",
        null,
        string.Create(CultureInfo.InvariantCulture, $"'{path}', or what it is made of, changed and is taken over; {earlier} files that ran before stay as they are"));

    public static Diagnostic NotTakenOver(string path) => Diagnostic.Warning(
        "TP3910", null, $"'{path}', or what it is made of, changed and has errors; the watch goes on with the one before, and looks again when something changes");

    public static Diagnostic OutputChanged(string folder) => Diagnostic.Error(
        "TP3911", null, $"the output of the run in '{folder}' is not what the run wrote; 'verify' tells where, and --resume never starts afresh");

    public static Diagnostic NoHints(string folder, string why) => Diagnostic.Note(
        "TP3912", null, $"the system does not tell of changes in '{folder}' ({why}); they are found by looking, every --rescan");
}
