using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.PipelineTests;

/// <summary>What can be wrong with test files: every message, TP1401 to TP1499. Keys and types are reported as in pipeline files.</summary>
internal static class PipelineTestDiagnostics
{
    public static Diagnostic PathNotFound(string path) =>
        Diagnostic.Error("TP1401", SourcePosition.WholeFile(path), "there is no such file or folder");

    public static Diagnostic NotReadable(string path, string why) =>
        Diagnostic.Error("TP1402", SourcePosition.WholeFile(path), $"the file cannot be read: {why}");

    public static Diagnostic NoTests(string path) =>
        Diagnostic.Error("TP1403", SourcePosition.WholeFile(path), "there are no tests here: no NAME.test.yaml and no pipeline with 'tests'");

    public static Diagnostic NoPipeline(SourcePosition position, string pipeline) =>
        Diagnostic.Error("TP1404", position, $"there is no pipeline {DiagnosticText.Quote(pipeline)}; name the file with 'pipeline'");

    public static Diagnostic EmptyFile(SourcePosition position) =>
        Diagnostic.Error("TP1405", position, "the file is empty; a test file needs 'cases'");

    public static Diagnostic NoCases(SourcePosition position) =>
        Diagnostic.Error("TP1406", position, "there is no case; a case has 'input' and 'expect'");

    public static Diagnostic DuplicateName(SourcePosition position, string name, int firstLine) =>
        Diagnostic.Error("TP1407", position, $"the case at line {firstLine} has the name {DiagnosticText.Quote(name)} too; give one of them another");

    public static Diagnostic NothingExpected(SourcePosition position) =>
        Diagnostic.Error("TP1408", position, "'expect' says nothing, so that the case could never fail");

    public static Diagnostic TakenName(SourcePosition position, string name) =>
        Diagnostic.Error("TP1409", position, $"{DiagnosticText.Quote(name)} is no metadata: a document has one of its own");

    public static Diagnostic NoInputFile(SourcePosition position, string path) =>
        Diagnostic.Error("TP1410", position, $"there is no file {DiagnosticText.Quote(path)} beside the test file");

    public static Diagnostic WrongPattern(SourcePosition position, string why) =>
        Diagnostic.Error("TP1411", position, $"'matches' is no regular expression: {DiagnosticText.OneLine(why)}");

    public static Diagnostic UnknownLabel(SourcePosition position, string label, IReadOnlyCollection<string> labels) =>
        Diagnostic.Error("TP1412", position, $"no entry of the pipeline has the label {DiagnosticText.Quote(label)}{Advice(label, labels)}");

    public static Diagnostic SeveralVerdicts(SourcePosition position) =>
        Diagnostic.Error("TP1413", position, "a mock gives one of a document ('text', 'metadata', 'annotations'), 'drop' and 'fail'");

    public static Diagnostic SeveralEndings(SourcePosition position, string first, string second) =>
        Diagnostic.Error("TP1414", position, $"'{second}' cannot hold where '{first}' does: a document ends in one way");

    public static Diagnostic NothingForDropped(SourcePosition position, string key, string ending) =>
        Diagnostic.Error("TP1415", position, $"'{key}' can never hold: a document that is {ending} does not come out");

    public static Diagnostic NothingMatchesFilter(string filter) =>
        Diagnostic.Error("TP1416", null, $"no case has {DiagnosticText.Quote(filter)} in its name");

    public static Diagnostic EmptyText(SourcePosition position, string key) =>
        Diagnostic.Error("TP1417", position, $"'{key}' is empty, which every text contains");

    public static Diagnostic NotWritable(string path, string why) =>
        Diagnostic.Error("TP1418", SourcePosition.WholeFile(path), $"the file cannot be written: {why}");

    public static Diagnostic RecordNeedsOneFile(int found) => Diagnostic.Error(
        "TP1419", null, $"'--record' adds to one test file, and {found} were named; name a test file NAME.test.yaml or its pipeline NAME.yaml");

    public static Diagnostic NoRecordInput(string path) =>
        Diagnostic.Error("TP1420", SourcePosition.WholeFile(path), "there is no such document to record");

    public static Diagnostic NotAppendable(string path) =>
        Diagnostic.Error("TP1421", SourcePosition.WholeFile(path), "no case can be added here: 'cases' must be the last key of the file, as a list with one '-' a case");

    public static Diagnostic NotRecorded(string path, string id, string message) =>
        Diagnostic.Warning("TP1427", SourcePosition.WholeFile(path), $"{DiagnosticText.Quote(id)} is no document and is not recorded: {DiagnosticText.OneLine(message)}");

    public static Diagnostic NothingRecorded(string path) =>
        Diagnostic.Error("TP1422", SourcePosition.WholeFile(path), "the file holds no document");

    public static Diagnostic BesideDocuments(SourcePosition position, string key) =>
        Diagnostic.Error("TP1423", position, $"'{key}' does not say of which document; write it in an entry of 'documents'");

    public static Diagnostic NestedDocuments(SourcePosition position) =>
        Diagnostic.Error("TP1424", position, "an entry of 'documents' is one document, and cannot have 'documents' itself");

    public static Diagnostic DocumentNotFound(SourcePosition position, string id, IReadOnlyCollection<string> ids) =>
        Diagnostic.Error("TP1425", position, $"the file holds no document {DiagnosticText.Quote(id)}{NearestName.Hint(id, ids)}");

    public static Diagnostic PlacedByText(SourcePosition position, string key) =>
        Diagnostic.Error("TP1426", position, $"an annotation of a mock lies where its text is found; remove '{key}'");

    private static string Advice(string label, IReadOnlyCollection<string> labels) =>
        NearestName.Find(label, labels) is { } nearest ? $"; did you mean '{nearest}'?" : $"; its labels are {string.Join(", ", labels)}";
}
