using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Cli.Verbs.Starters;

/// <summary>The messages of <c>new</c>.</summary>
internal static class StarterDiagnostics
{
    public static Diagnostic NotAName(string name) => Diagnostic.Error(
        "TP0021", null, $"the name {DiagnosticText.Quote(name)} must begin with a letter and hold only letters, digits, '_' and '-', 64 at most");

    public static Diagnostic Exists(string path) => Diagnostic.Error("TP0022", null, $"'{path}' is there already; name another file or take it away first");

    public static Diagnostic NotWritable(string path, string why) => Diagnostic.Error("TP0023", null, $"'{path}' cannot be written: {why}");
}
