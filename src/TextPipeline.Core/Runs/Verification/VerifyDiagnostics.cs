using System.Globalization;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Runs.Verification;

/// <summary>The messages about what of a run does not add up.</summary>
internal static class VerifyDiagnostics
{
    public static Diagnostic Missing(string document, string place) =>
        Diagnostic.Error("TP3410", null, $"'{document}' ({place}) was written and is not in the output");

    public static Diagnostic Altered(string document, string place, string unit, long number) => Diagnostic.Error(
        "TP3411", null, string.Create(CultureInfo.InvariantCulture, $"'{document}' ({place}) is not as it was written: {unit} {number} of the output"));

    public static Diagnostic Twice(string document, string unit, long number) =>
        Diagnostic.Error("TP3412", null, string.Create(CultureInfo.InvariantCulture, $"'{document}' stands twice in the output: once more at {unit} {number}"));

    public static Diagnostic Foreign(string? document, string unit, long number) => Diagnostic.Error(
        "TP3413", null, string.Create(CultureInfo.InvariantCulture, $"{unit} {number} of the output{(document is null ? "" : $", '{document}',")} was not written by the run"));

    public static Diagnostic Moved(string document, string place, string unit, long number) => Diagnostic.Error(
        "TP3414", null, string.Create(CultureInfo.InvariantCulture, $"'{document}' ({place}) is not in its place in the output: it stands at {unit} {number}"));

    public static Diagnostic NoAccount(string document, string place) =>
        Diagnostic.Error("TP3415", null, $"'{document}' ({place}) is in no account: neither written nor dropped nor quarantined");

    public static Diagnostic Stray(string records, string place, int part) => Diagnostic.Error(
        "TP3416", null, string.Create(CultureInfo.InvariantCulture, $"{records} tells of outcome {part + 1} of '{place}', which no document of the inputs has"));

    public static Diagnostic InputGone(string name) =>
        Diagnostic.Error("TP3417", null, $"the input '{name}' is gone; whether each of its documents is in the account can no longer be checked");

    public static Diagnostic InputChanged(string name, long before, long now) => Diagnostic.Error(
        "TP3418", null, string.Create(CultureInfo.InvariantCulture, $"the input '{name}' changed ({before} bytes then, {now} now); whether each of its documents is in the account can no longer be checked"));

    public static Diagnostic InputGrew(string name, long before, long now) => Diagnostic.Error(
        "TP3419", null, string.Create(CultureInfo.InvariantCulture, $"the input '{name}' grew from {before} to {now} bytes; what it had when the run began was checked"));

    public static Diagnostic InputCame(string name) =>
        Diagnostic.Error("TP3420", null, $"the input '{name}' was not there when the run began, and is now; what it holds is in no account");

    public static Diagnostic InputTouched(string name) =>
        Diagnostic.Note("TP3421", null, $"the input '{name}' has another time of its last change and the same content as far as its fingerprint tells");

    public static Diagnostic Unfinished(string? last, long? documents) => Diagnostic.Error(
        "TP3422",
        null,
        documents is { } count
            ? string.Create(CultureInfo.InvariantCulture, $"the run is not finished (last event: {last}); checked are the {count} documents up to its last checkpoint")
            : $"the run is not finished (last event: {last ?? "none"}) and has no checkpoint, so there is nothing to check");

    public static Diagnostic OutputGone(string path) => Diagnostic.Error("TP3423", null, $"the output '{path}' is gone");

    public static Diagnostic OutputDamaged(string path, long position, string why) => Diagnostic.Error(
        "TP3424", null, string.Create(CultureInfo.InvariantCulture, $"the output '{path}' cannot be read on from byte {position} of its content: {why}"));

    public static Diagnostic RecordsGone(string records) => Diagnostic.Error("TP3425", null, $"{records} is gone from the run's folder");

    public static Diagnostic RecordsShort(string records) => Diagnostic.Error("TP3426", null, $"{records} is shorter than the journal says");

    public static Diagnostic RecordsDamaged(string records, long line) =>
        Diagnostic.Error("TP3427", null, string.Create(CultureInfo.InvariantCulture, $"line {line} of {records} cannot be read"));

    public static Diagnostic OtherLedger(string records, string recorded, string counted) =>
        Diagnostic.Error("TP3428", null, $"{records} says {recorded}; counted again it is {counted}");

    public static Diagnostic NoReport(string why) => Diagnostic.Error("TP3429", null, $"report.json cannot be read: {why}");

    public static Diagnostic FileGone(string document, string place, string file) =>
        Diagnostic.Error("TP3430", null, $"'{document}' ({place}) was written, and its file '{file}' is not in the output");

    public static Diagnostic LineGone(string document, string place, string file) =>
        Diagnostic.Error("TP3431", null, $"'{document}' ({place}) was written, and its line is not in {file}");

    public static Diagnostic AlteredFile(string document, string place, string file, string metadata) =>
        Diagnostic.Error("TP3432", null, $"'{document}' ({place}) is not as it was written: '{file}', or its line in {metadata}");

    public static Diagnostic ForeignFile(string file) => Diagnostic.Error("TP3433", null, $"the file '{file}' in the output was not written by the run");

    public static Diagnostic NoOutput() =>
        Diagnostic.Note("TP3434", null, "the run wrote to standard output, so there is no output to check");

    public static Diagnostic StandardInput() =>
        Diagnostic.Note("TP3435", null, "standard input cannot be read again; its documents are counted from the account");

    public static Diagnostic Pipe(string name) =>
        Diagnostic.Note("TP3436", null, $"'{name}' is no file and cannot be read again; its documents are counted from the account");

    public static Diagnostic PipelineGone(string path) => Diagnostic.Note("TP3437", null, $"the pipeline '{path}' is gone since the run; the manifest keeps its text");

    public static Diagnostic PipelineChanged(string path) => Diagnostic.Note("TP3438", null, $"the pipeline '{path}' changed since the run; the manifest keeps its text");

    public static Diagnostic PluginGone(string name, string folder) => Diagnostic.Note("TP3439", null, $"the plugin '{name}' is no longer in '{folder}'");

    public static Diagnostic PluginChanged(string name, string folder) => Diagnostic.Note("TP3440", null, $"the plugin '{name}' in '{folder}' changed since the run");
}
