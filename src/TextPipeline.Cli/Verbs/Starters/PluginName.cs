using System.Globalization;
using System.Text.RegularExpressions;

namespace TextPipeline.Cli.Verbs.Starters;

/// <summary>The name of a new plugin and what is named after it. <c>dotnet new</c> makes the same of it, by the forms in the template's <c>template.json</c>.</summary>
/// <param name="Text">The assembly's name: <c>acme.html-tools</c>.</param>
internal sealed partial record PluginName(string Text)
{
    private const int Longest = 64;

    // What code of a new plugin, and of most others, names without its namespace, beside the contract.
    private static readonly string[] WordsOfCode = ["Assert", "Fact", "List", "Regex", "Stream", "System", "TextPipeline"];

    /// <summary><c>Acme.HtmlTools</c>.</summary>
    public string Namespace => Joint().Replace(Capitalized, "");

    /// <summary>What the names of its types begin with: <c>AcmeHtmlTools</c>.</summary>
    public string Class => Namespace.Replace(".", "", StringComparison.Ordinal);

    /// <summary><c>acme_html_tools</c>: the whole name, so that stages of two plugins are rarely called alike.</summary>
    public string Stage => Parting().Replace(Words.ToLowerInvariant(), "_");

    /// <summary>A part of the namespace that hides a type which the plugin's code needs, or null.</summary>
    public string? TakenPart => Namespace.Split('.')
        .FirstOrDefault(part => WordsOfCode.Contains(part) || typeof(IStage).Assembly.GetExportedTypes().Any(type => type.Name == part));

    private string Words => Hump().Replace(Acronym().Replace(Text, "$1 $2"), "$1 $2");

    private string Capitalized => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Words);

    /// <returns>Null where the text is no name: parts joined by <c>.</c>, each a letter and then letters and digits, single <c>-</c> and <c>_</c> between them.</returns>
    public static PluginName? TryParse(string text) =>
        Form().IsMatch(text) && new PluginName(text) is { Stage.Length: <= Longest } name ? name : null;

    /// <summary>Puts the names in the places of the template's.</summary>
    public string Fill(string template) => template
        .Replace("Plugin.Name", Text, StringComparison.Ordinal)
        .Replace("PluginNamespace", Namespace, StringComparison.Ordinal)
        .Replace("PluginClass", Class, StringComparison.Ordinal)
        .Replace("plugin_stage", Stage, StringComparison.Ordinal);

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+)*(?:\.[A-Za-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+)*)*\z")]
    private static partial Regex Form();

    [GeneratedRegex("([A-Z])([A-Z][a-z])")]
    private static partial Regex Acronym();

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex Hump();

    [GeneratedRegex("[ _-]")]
    private static partial Regex Joint();

    [GeneratedRegex("[ .-]")]
    private static partial Regex Parting();
}
