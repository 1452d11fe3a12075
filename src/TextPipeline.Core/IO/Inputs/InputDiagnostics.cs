using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.IO.Inputs;

/// <summary>The messages about inputs as a whole.</summary>
internal static class InputDiagnostics
{
    private const string NoFileCode = "TP3002", NoMatchCode = "TP3003";

    public static Diagnostic NotFound(string path) =>
        Diagnostic.Error("TP3001", null, $"there is no file or folder '{path}'");

    public static Diagnostic EmptyFolder(string path, int passedOver) => Diagnostic.Error(
        NoFileCode,
        null,
        passedOver == 0
            ? $"the folder '{path}' holds no file"
            : $"the folder '{path}' holds {passedOver} files, but none with an extension that tells a format ({FileKind.KnownExtensions}, each also .gz or .zst); name them with --include");

    public static Diagnostic NothingIncluded(string path, string globs) =>
        Diagnostic.Error(NoMatchCode, null, $"no file in the folder '{path}' matches --include {globs}");

    /// <summary>Whether a finding says no more than that a folder holds nothing to read.</summary>
    public static bool IsEmpty(Diagnostic found) => found.Code is NoFileCode or NoMatchCode;

    public static Diagnostic PassedOver(string path, int count, string extensions) => Diagnostic.Warning(
        "TP3004", null, $"{count} files in '{path}' were passed over, because their names tell no format ({extensions}); name them with --include to read them");

    public static Diagnostic StandardInputTwice() =>
        Diagnostic.Error("TP3005", null, "standard input ('-') can be read only once");

    public static Diagnostic UnknownEncoding(string name) =>
        Diagnostic.Error("TP3006", null, $"there is no encoding '{name}'; use a name such as utf-8, utf-16, windows-1252, windows-874, iso-8859-2, gb18030 or shift_jis");

    public static Diagnostic NoInput() =>
        Diagnostic.Error("TP3008", null, "there is nothing to read; name files, folders or '-', or give the pipeline 'input' with 'paths'");

    public static Diagnostic WrongGlob(string glob) =>
        Diagnostic.Error("TP3009", null, $"--include '{glob}' is no glob; write one such as '*.txt' or 'news/**/*.html'");

    public static Diagnostic LinksNotFollowed(string path, int count, string links) => Diagnostic.Warning(
        "TP3010", null, $"{count} links to folders in '{path}' were not followed ({links}); name what they point to as an input of its own");

    public static Diagnostic LinkToNowhere(string path) =>
        Diagnostic.Error("TP3011", null, $"the link '{path}' leads nowhere: what it points to is not there, or it comes back to itself");

    public static Diagnostic NoFiles(string path, int count, string names) => Diagnostic.Warning(
        "TP3012", null, $"{count} entries in '{path}' were passed over, because they are pipes, sockets or devices ({names}); name one as an input of its own to read it");

    public static Diagnostic NotShardable(string name) => Diagnostic.Error(
        "TP3013", null, $"'{name}' has no length and cannot be cut into shards; write it to a file and name that");

    public static Diagnostic Grew(string name, long before, long now) => Diagnostic.Warning(
        "TP3014", null, $"'{name}' grew from {before} to {now} bytes while it was read; the run took the bytes that it had at the beginning, so run again to take what came after");

    public static Diagnostic Shrank(string name, long before, long now) => Diagnostic.Warning(
        "TP3015", null, $"'{name}' shrank from {before} to {now} bytes while it was read; what could still be read is accounted for and the rest is missing, so restore it and run again");

    public static Diagnostic Rewritten(string name) => Diagnostic.Warning(
        "TP3016", null, $"'{name}' was written to while it was read; documents may come from before and from after, so run again");

    public static Diagnostic Vanished(string name) => Diagnostic.Warning(
        "TP3017", null, $"'{name}' vanished while it was read; what could not be read before is missing, so restore it and run again");

    public static Diagnostic OthersChanged(int count) => Diagnostic.Warning(
        "TP3018", null, $"{count} further inputs changed while they were read");

    public static Diagnostic NotReadable(string path, string why) =>
        Diagnostic.Error("TP3007", null, $"'{path}' cannot be read: {why}");
}
