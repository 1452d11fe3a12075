using System.Text.RegularExpressions;

namespace TextPipeline.Conventions;

/// <summary>The arrows between projects; src/README.md draws them.</summary>
public sealed partial class ReferenceTests
{
    private static IEnumerable<ProjectFile> Of(string folder) => Repository.Projects.Where(project => project.IsUnder(folder));

    private static ProjectFile Source(string name) => Of("src").Single(project => project.Name == name);

    [Fact]
    public void References_OfAbstractions_AreLoggingAlone()
    {
        Assert.Empty(Source("TextPipeline.Abstractions").References);
        Assert.Equal(["Microsoft.Extensions.Logging.Abstractions"], Source("TextPipeline.Abstractions").Packages);
    }

    [Fact]
    public void References_OfText_AreNone()
    {
        Assert.Empty(Source("TextPipeline.Text").References);
        Assert.Empty(Source("TextPipeline.Text").Packages);
    }

    [Fact]
    public void References_OfScripting_AreAbstractionsAndTheInterpreter()
    {
        Assert.Equal(["TextPipeline.Abstractions"], Source("TextPipeline.Scripting").References);
        Assert.Equal(["Jint"], Source("TextPipeline.Scripting").Packages);
    }

    [Fact]
    public void References_OfTesting_AreAbstractionsAndCore()
    {
        Assert.Equal(["TextPipeline.Abstractions", "TextPipeline.Core"], Source("TextPipeline.Testing").References);
        Assert.Empty(Source("TextPipeline.Testing").Packages);
    }

    [Fact]
    public void References_OfPlugins_AreAbstractionsAndPerhapsAPrivateLibrary() => Rule.Holds(
        "A plugin references the contract, perhaps TextPipeline.Text or TextPipeline.Scripting, of which it carries a copy, and nothing else of ours.",
        Of("plugins").SelectMany(project => project.References.Except(["TextPipeline.Abstractions", "TextPipeline.Text", "TextPipeline.Scripting"]).Select(other => $"{project.Path} references {other}")));

    [Fact]
    public void References_OfPluginProjectFiles_LeaveTheContractToTheSharedFile() => Rule.Holds(
        "plugins/Directory.Build.props references the contract so that no copy of it comes into a plugin's folder; a plugin must not do it again.",
        Of("plugins").Where(project => project.Documents[0].Descendants("ProjectReference").Any(item => $"{item.Attribute("Include")}".Contains("TextPipeline.Abstractions", StringComparison.Ordinal)))
            .Select(project => project.Path));

    [Fact]
    public void References_OfSources_AreNoPlugins() => Rule.Holds(
        "No project of src references a plugin: plugins are loaded from their folders.",
        [
            .. Of("src").SelectMany(project => project.References.Where(other => other.StartsWith("TextPipeline.Plugins.", StringComparison.Ordinal)).Select(other => $"{project.Path} references {other}")),
            .. Repository.Sources("src").SelectMany(file => file.Find(PluginNamespace())),
        ]);

    [Fact]
    public void References_OfCore_AreAbstractionsAndScripting() =>
        Assert.Equal(["TextPipeline.Abstractions", "TextPipeline.Scripting"], Source("TextPipeline.Core").References.Order(StringComparer.Ordinal));

    [Fact]
    public void Packages_OfSourcesBesideCli_HaveNoConsoleAndNoLoggingFramework() => Rule.Holds(
        "Serilog, System.CommandLine, Spectre.Console and OpenTelemetry belong to the command alone.",
        [
            .. Of("src").Where(project => project.Name != "TextPipeline.Cli").SelectMany(project => project.Packages.Where(package => CommandPackage().IsMatch(package)).Select(package => $"{project.Path} uses {package}")),
            .. Repository.Sources("src", "plugins").Where(file => !InCli(file)).SelectMany(file => file.Find(CommandPackage())),
        ]);

    [Fact]
    public void Code_OfSources_NamesMcMasterInOneFile() => Assert.InRange(
        Repository.Sources("src").Count(file => file.Find(McMaster()).Any()), 0, 1);

    [Fact]
    public void Code_OfSources_NamesYamlDotNetInDefinitionsAlone() => Rule.Holds(
        "YAML is read in src/TextPipeline.Core/Definitions; other rooms see what it made of the file.",
        Repository.Sources("src").Where(file => !file.Path.StartsWith("src/TextPipeline.Core/Definitions/", StringComparison.Ordinal)).SelectMany(file => file.Find(YamlDotNet())));

    [Fact]
    public void Code_OutsideCli_LeavesConsoleAndProcessAlone() => Rule.Holds(
        "Only the command writes to the console, reads from it, or ends the process.",
        Repository.Sources("src", "plugins").Where(file => !InCli(file)).SelectMany(file => file.Find(ConsoleOrExit())));

    [Fact]
    public void Packages_OfEveryProject_HaveNoCompiler() => Rule.Holds(
        "Nothing is compiled at run time.",
        Repository.Projects.SelectMany(project => project.Packages.Where(package => package.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)).Select(package => $"{project.Path} uses {package}")));

    private static bool InCli(SourceFile file) => file.Path.StartsWith("src/TextPipeline.Cli/", StringComparison.Ordinal);

    [GeneratedRegex(@"\bTextPipeline\.Plugins\.\w")]
    private static partial Regex PluginNamespace();

    [GeneratedRegex(@"\b(?:Serilog|System\.CommandLine|Spectre\.Console|OpenTelemetry)\b")]
    private static partial Regex CommandPackage();

    [GeneratedRegex(@"\bMcMaster\b")]
    private static partial Regex McMaster();

    [GeneratedRegex(@"\bYamlDotNet\b")]
    private static partial Regex YamlDotNet();

    [GeneratedRegex(@"(?<![\w.])(?:System\.)?(?:Console|AnsiConsole)\.[A-Z]|\bEnvironment\.(?:Exit|ExitCode|FailFast)\b")]
    private static partial Regex ConsoleOrExit();
}
