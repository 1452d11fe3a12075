using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Plugins.Packages;

/// <summary>What can be wrong when plugins are put into a folder or taken out of it: TP2121 to TP2149.</summary>
internal static class PackageDiagnostics
{
    public static Diagnostic NotThere(string source) =>
        Error("TP2121", source, "there is no such file or folder; name a plugin's package (.nupkg, .zip) or its folder");

    public static Diagnostic Unreadable(string source, string why) => Error("TP2122", source, $"the package cannot be read: {why}");

    public static Diagnostic Escapes(string source, string entry) =>
        Error("TP2123", source, $"the package would write outside the plugin's folder: {DiagnosticText.Quote(entry)}; nothing was installed");

    public static Diagnostic HoldsLink(string source, string entry) =>
        Error("TP2124", source, $"the package holds a link, {DiagnosticText.Quote(entry)}, where only files may be; nothing was installed");

    public static Diagnostic TwoOfOneName(string source, string entry) =>
        Error("TP2125", source, $"the package holds the file {DiagnosticText.Quote(entry)} twice, or in two spellings; nothing was installed");

    public static Diagnostic TooLarge(string source, string limit) =>
        Error("TP2126", source, $"the package holds more than {limit}; nothing was installed");

    public static Diagnostic NoPlugin(string source, string why) =>
        Error("TP2127", source, $"no plugin inside: {why}");

    public static Diagnostic BringsNoDependencies(string source, string dependencies) =>
        Error("TP2128", source, $"the package names what it needs and does not bring it: {dependencies}; pack the plugin with all its files in a folder 'plugin'");

    public static Diagnostic NotUsable(string source, Diagnostic fault) =>
        Error("TP2129", source, $"the plugin cannot be used: {fault.Message} ({fault.Code}); nothing was installed");

    public static Diagnostic NotWritable(string folder, string why) => Error("TP2130", folder, $"cannot be written: {why}");

    public static Diagnostic NotInstalled(string folder, string name, string hint) => Error("TP2131", folder, $"no plugin '{name}' in this folder{hint}");

    private static Diagnostic Error(string code, string path, string message) => Diagnostic.Error(code, SourcePosition.WholeFile(path), message);
}
