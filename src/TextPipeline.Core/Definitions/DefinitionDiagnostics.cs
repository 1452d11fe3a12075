using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>What can be wrong with a pipeline file before any stage is known: every message, TP1001 to TP1099.</summary>
internal static class DefinitionDiagnostics
{
    // The file and its YAML: TP1001 to TP1019.

    public static Diagnostic FileTooLarge(SourcePosition position, int bytes) =>
        Diagnostic.Error("TP1001", position, $"the file has {bytes} bytes; a pipeline file has at most {SourceLimits.Bytes}");

    public static Diagnostic NotUtf8(SourcePosition position, string encoding) =>
        Diagnostic.Error("TP1002", position, $"the file is in {encoding}; save it as UTF-8");

    public static Diagnostic ForbiddenCharacter(SourcePosition position, char character) =>
        Diagnostic.Error("TP1003", position, $"the control character U+{(int)character:X4} is not allowed; in a string in double quotes write it as \"\\u{(int)character:X4}\"");

    public static Diagnostic EmptyFile(SourcePosition position) =>
        Diagnostic.Error("TP1004", position, "the file is empty; a pipeline needs at least 'stages'");

    public static Diagnostic Syntax(SourcePosition position, string message) => Diagnostic.Error("TP1005", position, message);

    public static Diagnostic TabIndentation(SourcePosition position) =>
        Diagnostic.Error("TP1006", position, "a tab cannot indent a line; use spaces");

    public static Diagnostic UnclosedCollection(SourcePosition position, char bracket) =>
        Diagnostic.Error("TP1007", position, $"unclosed collection after {position.Line}:{position.Column}: this '{bracket}' has no '{(bracket == '{' ? '}' : ']')}'");

    public static Diagnostic UnclosedQuote(SourcePosition position) =>
        Diagnostic.Error("TP1008", position, "unclosed string: this quote has no partner");

    public static Diagnostic MissingComma(SourcePosition position, char closing, SourcePosition opened) =>
        Diagnostic.Error("TP1009", position, $"expected ',' or '{closing}' in the collection that begins at {opened.Line}:{opened.Column}");

    public static Diagnostic TooDeep(SourcePosition position) =>
        Diagnostic.Error("TP1010", position, $"nested deeper than {SourceLimits.Depth} levels");

    public static Diagnostic TooManyNodes(SourcePosition position) =>
        Diagnostic.Error("TP1011", position, $"more than {SourceLimits.Nodes} keys and values, each alias counted as often as it is used");

    public static Diagnostic SeveralDocuments(SourcePosition position) =>
        Diagnostic.Error("TP1012", position, "a second YAML document begins here; a file holds one pipeline");

    public static Diagnostic DuplicateKey(SourcePosition position, string key, int firstLine) =>
        Diagnostic.Error("TP1013", position, $"the key {DiagnosticText.Quote(key)} is already given at line {firstLine}");

    public static Diagnostic TagNotSupported(SourcePosition position, string tag) =>
        Diagnostic.Error("TP1014", position, $"the tag {DiagnosticText.Quote(tag)} is not supported; remove it, the option decides what type a value has");

    public static Diagnostic MergeKey(SourcePosition position) =>
        Diagnostic.Error("TP1015", position, "the merge key '<<' is not supported; repeat the keys, or use an alias for the whole value");

    public static Diagnostic KeyNotPlain(SourcePosition position, string found) =>
        Diagnostic.Error("TP1016", position, $"a key is a word, found {found}");

    public static Diagnostic UnknownAlias(SourcePosition position, string name, IEnumerable<string> anchors) =>
        Diagnostic.Error("TP1017", position, $"no anchor {DiagnosticText.Quote("&" + name)} stands before this alias{NearestName.Hint(name, anchors)}");

    public static Diagnostic RecursiveAlias(SourcePosition position, string name) =>
        Diagnostic.Error("TP1018", position, $"the alias {DiagnosticText.Quote("*" + name)} stands inside its own anchor");

    // What the file says: TP1021 to TP1049.

    public static Diagnostic UnknownKey(SourcePosition position, string key, string owner, string advice) =>
        Diagnostic.Error("TP1021", position, $"unknown key {DiagnosticText.Quote(key)} in {owner}{advice}");

    public static Diagnostic MissingKey(SourcePosition position, string owner, string key) =>
        Diagnostic.Error("TP1023", position, $"{owner} needs the key '{key}'");

    public static Diagnostic WrongType(SourcePosition position, string what, string wanted, string found) =>
        Diagnostic.Error("TP1024", position, $"{what} wants {wanted}, found {found}");

    public static Diagnostic NotAName(SourcePosition position, string key, string name) =>
        Diagnostic.Error("TP1025", position, $"the {key} {DiagnosticText.Quote(name)} must begin with a letter and hold only letters, digits, '_' and '-', 64 at most");

    public static Diagnostic NotAStageReference(SourcePosition position, string reference) =>
        Diagnostic.Error("TP1026", position, $"{DiagnosticText.Quote(reference)} names no stage; write 'stage' or 'Plugin.Name/stage'");

    public static Diagnostic DuplicateLabel(SourcePosition position, string label, SourcePosition first)
    {
        string advice = first == position ? $"is given to two entries, as the file is included twice; let a param tell them apart: '{label}_${{params.NAME}}'"
            : first.File == position.File ? $"already names the entry at line {first.Line}; give one of them another"
            : $"already names the entry at {first.File}:{first.Line}; give one of them another";
        return Diagnostic.Error("TP1027", position, $"the label '{label}' {advice}");
    }

    public static Diagnostic UnknownWord(SourcePosition position, string key, IReadOnlyList<string> words, string found) =>
        Diagnostic.Error("TP1028", position, $"'{key}' is {DiagnosticText.Or(words)}, found {DiagnosticText.Quote(found)}{NearestName.Hint(found, words)}");

    public static Diagnostic NoStages(SourcePosition position) =>
        Diagnostic.Error("TP1029", position, "'stages' is empty; it needs at least one entry");

    public static Diagnostic StageAsKey(SourcePosition position, string key) =>
        Diagnostic.Error("TP1030", position, $"a stage is not a key: write 'use: {key}', and its options below 'with'");

    public static Diagnostic DuplicatePlugin(SourcePosition position, string name, int firstLine) =>
        Diagnostic.Error("TP1031", position, $"the plugin {DiagnosticText.Quote(name)} is already given at line {firstLine}");

    public static Diagnostic SeveralKinds(SourcePosition position, string first, string second) =>
        Diagnostic.Error("TP1032", position, $"an entry has one of {DiagnosticText.Or([.. KeySet.Kinds.Select(kind => kind.Key)])}, this one has '{first}' and '{second}'; make it two entries");

    public static Diagnostic OutOfRange(SourcePosition position, string key, string range, string found) =>
        Diagnostic.Error("TP1033", position, $"'{key}' must be {range}, found {DiagnosticText.Quote(found).Trim('\'')}");

    public static Diagnostic UnreachableCase(SourcePosition position, int earlierLine, bool hasCondition) => Diagnostic.Error(
        "TP1034",
        position,
        hasCondition ? $"no document reaches this case: the one at line {earlierLine} has the same 'when'" : $"no document reaches this case: the one at line {earlierLine} has no 'when' and takes them all");

    public static Diagnostic NoCases(SourcePosition position) =>
        Diagnostic.Error("TP1035", position, "'switch' is empty; it needs at least one case");

    public static Diagnostic EmptyFallback(SourcePosition position) => Diagnostic.Error(
        "TP1036", position, $"'on_error' is an empty list; name a policy, {DiagnosticText.Or(FailurePolicies.Names)}, or give the stages that a document goes through instead");

    public static Diagnostic UnknownEncoding(SourcePosition position, string name) => Diagnostic.Error(
        "TP1038", position, $"there is no encoding {DiagnosticText.Quote(name)}; use a name such as utf-8, utf-16, windows-1252, windows-874, iso-8859-2, gb18030 or shift_jis");
}
