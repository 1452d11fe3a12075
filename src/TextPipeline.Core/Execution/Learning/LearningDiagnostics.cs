using System.Globalization;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Execution.Learning;

/// <summary>The messages about stages that learn of the corpus.</summary>
internal static class LearningDiagnostics
{
    public static Diagnostic Begins(string label, long documents) => Diagnostic.Note(
        "TP3501",
        null,
        documents == 0
            ? $"'{label}' reads the whole corpus before the first document is processed"
            : string.Create(CultureInfo.InvariantCulture, $"'{label}' goes on reading the corpus after {documents} documents"));

    public static Diagnostic Learned(string label, long documents) => Diagnostic.Note(
        "TP3502", null, string.Create(CultureInfo.InvariantCulture, $"'{label}' learned from {documents} documents"));

    public static Diagnostic NotReadTwice(string input, string label) => Diagnostic.Error(
        "TP3503", null, $"'{input}' can be read once only, and '{label}' reads the corpus before it is processed; name a file, or give the stage a stored 'profile'");

    public static Diagnostic NothingLearns(string pipeline) => Diagnostic.Error(
        "TP3505", SourcePosition.WholeFile(pipeline), "no stage of the pipeline learns of a corpus with the options that it has");

    public static Diagnostic SeveralLearn(string pipeline, IEnumerable<string> labels) => Diagnostic.Error(
        "TP3506", SourcePosition.WholeFile(pipeline), $"several stages learn of a corpus; name one with --stage: {string.Join(", ", labels)}");

    public static Diagnostic LearnsNot(string pipeline, string label, IEnumerable<string> labels) => Diagnostic.Error(
        "TP3507", SourcePosition.WholeFile(pipeline), $"no stage '{label}' learns of a corpus; these do: {string.Join(", ", labels)}");

    public static Diagnostic NotReadable(string path, string why) => Diagnostic.Error("TP3508", SourcePosition.WholeFile(path), $"the profile cannot be used: {why}");

    public static Diagnostic NotWritable(string path, string why) => Diagnostic.Error("TP3509", SourcePosition.WholeFile(path), $"the profile cannot be written: {why}");

    public static Diagnostic Failed(string label, string why) => Diagnostic.Error("TP3504", null, $"'{label}' failed while it learned: {why}");
}
