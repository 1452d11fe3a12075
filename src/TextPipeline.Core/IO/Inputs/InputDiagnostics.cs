using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.IO.Inputs;

/// <summary>The messages about inputs as a whole.</summary>
internal static class InputDiagnostics
{
    public static Diagnostic NotFound(string path) =>
        Diagnostic.Error("TP3001", null, $"there is no file or folder '{path}'");

    public static Diagnostic EmptyFolder(string path, int passedOver) => Diagnostic.Error(
        "TP3002",
        null,
        passedOver == 0
            ? $"the folder '{path}' holds no file"
            : $"the folder '{path}' holds {passedOver} files, but none with an extension that tells a format ({FileKind.KnownExtensions}, each also .gz or .zst); name them with --include");

    public static Diagnostic NothingIncluded(string path, string globs) =>
        Diagnostic.Error("TP3003", null, $"no file in the folder '{path}' matches --include {globs}");

    public static Diagnostic PassedOver(string path, int count, string extensions) => Diagnostic.Warning(
        "TP3004", null, $"{count} files in '{path}' were passed over, because their names tell no format ({extensions}); name them with --include to read them");

    public static Diagnostic StandardInputTwice() =>
        Diagnostic.Error("TP3005", null, "standard input ('-') can be read only once");

    public static Diagnostic UnknownEncoding(string name) =>
        Diagnostic.Error("TP3006", null, $"there is no encoding '{name}'; use a name such as utf-8, utf-16, windows-1252, windows-874, iso-8859-2, gb18030 or shift_jis");

    public static Diagnostic NoInput() =>
        Diagnostic.Error("TP3008", null, "there is nothing to read; name files, folders or '-', or give the pipeline 'input' with 'paths'");

    public static Diagnostic NotReadable(string path, string why) =>
        Diagnostic.Error("TP3007", null, $"'{path}' cannot be read: {why}");
}
