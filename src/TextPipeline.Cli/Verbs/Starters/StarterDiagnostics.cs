using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Cli.Verbs.Starters;

/// <summary>The messages of <c>new</c>.</summary>
internal static class StarterDiagnostics
{
    public static Diagnostic NotAName(string name) => Diagnostic.Error(
        "TP0021", null, $"the name {DiagnosticText.Quote(name)} must begin with a letter and hold only letters, digits, '_' and '-', 64 at most");

    public static Diagnostic Exists(string path) => Diagnostic.Error("TP0022", null, $"'{path}' is there already; name another or take it away first");

    public static Diagnostic NotWritable(string path, string why) => Diagnostic.Error("TP0023", null, $"'{path}' cannot be written: {why}");

    public static Diagnostic NotAPluginName(string name) => Diagnostic.Error(
        "TP0024", null, $"the name {DiagnosticText.Quote(name)} must be parts joined by '.', each beginning with a letter, of letters and digits with single '-' and '_' between them, 64 characters at most");

    public static Diagnostic NameOfTheContract(string name, string part) => Diagnostic.Error(
        "TP0025", null, $"a plugin cannot be called {DiagnosticText.Quote(name)}: in a namespace with the part '{part}', its code could not use the '{part}' that all plugins use");

    public static Diagnostic NoTemplate(string package) => Diagnostic.Error(
        "TP0026", null, $"the host has no template for plugins: there is no file '{package}'; publish or install the host again");
}
