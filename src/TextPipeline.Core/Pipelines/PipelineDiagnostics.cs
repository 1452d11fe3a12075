using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Pipelines;

/// <summary>The messages about a pipeline as a whole and about stages that find their options wrong.</summary>
internal static class PipelineDiagnostics
{
    public static Diagnostic NotFound(string path) =>
        Diagnostic.Error("TP1201", SourcePosition.WholeFile(path), "there is no such pipeline file");

    public static Diagnostic NotReadable(string path, string why) =>
        Diagnostic.Error("TP1202", SourcePosition.WholeFile(path), $"the pipeline file cannot be read: {why}");

    public static Diagnostic WrongVersionRange(SourcePosition position, string text) => Diagnostic.Error(
        "TP1203", position, $"'{text}' is no range of versions; write one such as '1.2', '1.*' or '>=1.2 <2.0'");

    public static Diagnostic WrongOption(SourcePosition position, string stage, string option, string message) =>
        Diagnostic.Error("TP1204", position, $"the option '{option}' of '{stage}' cannot be used: {message}");

    public static Diagnostic NotForBatches(SourcePosition position, string key, string stage) => Diagnostic.Warning(
        "TP1211", position, $"'{key}' counts for one document, so '{stage}' gets its documents one by one instead of in batches");

    public static Diagnostic LearnsInHost(SourcePosition position, string stage) => Diagnostic.Warning(
        "TP1212", position, $"'{stage}' learns of the whole corpus, so it runs in the process of the run in spite of 'isolation: process'");

    public static Diagnostic LearnsNothing(SourcePosition position, string stage) => Diagnostic.Error(
        "TP1213", position, $"'{stage}' learns nothing of a corpus with these options, so it takes no 'profile'");

    public static Diagnostic ProfileNotUsable(SourcePosition position, string path, string stage, string why) => Diagnostic.Error(
        "TP1214", position, $"the profile '{path}' cannot be used by '{stage}': {why}; 'textpipeline profile build' makes one");

    public static Diagnostic MissingRequirement(SourcePosition position, string stage, string annotation, string? assigningStage) => Diagnostic.Warning(
        "TP1205",
        position,
        $"'{stage}' needs the annotation '{annotation}', which no stage before it adds"
            + (assigningStage is null ? "" : $"; add '{assigningStage}' before line {position.Line}"));

    public static Diagnostic WrongData(SourcePosition? position, string stage, string message) =>
        Diagnostic.Error("TP1215", position, $"'{stage}' finds fault with its data: {message}");

    public static Diagnostic DoubtfulData(SourcePosition? position, string stage, string message) =>
        Diagnostic.Warning("TP1216", position, $"'{stage}' doubts its data: {message}");

    public static Diagnostic NotDisposed(Exception exception) => Diagnostic.Warning(
        "TP1217", null, $"could not let go of what it held, after all documents were done: {ExceptionText.Describe(exception).ReplaceLineEndings(" ")}");

    public static Diagnostic NoPipelineInFolder(string path) => Diagnostic.Error(
        "TP1221", SourcePosition.WholeFile(path), "no pipeline in this folder: no .yaml or .yml file with 'stages', no such block in a .md file");

    public static Diagnostic NoPipelineInMarkdown(string path) => Diagnostic.Warning(
        "TP1222", SourcePosition.WholeFile(path), "no pipeline in this file: no block fenced as yaml with 'stages'");
}
