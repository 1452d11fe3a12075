using System.CommandLine;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Cli.Logging;
using TextPipeline.Cli.Tracing;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Cli.Verbs.Plugins;

/// <summary><c>plugins inspect NAME</c>: all that is known of a plugin without running it.</summary>
internal sealed class InspectPluginVerb
{
    private readonly CommonOptions _common;
    private readonly Argument<string> _name = new("plugin") { Description = "The plugin's name, as 'plugins list' shows it." };
    private readonly FormatOption _format = new("text", "json");

    private InspectPluginVerb(CommonOptions common) => _common = common;

    public static Command Create(CommonOptions common)
    {
        var verb = new InspectPluginVerb(common);
        var command = new Command("inspect", "Show what a plugin is, brings and offers; none of its code runs.");
        command.Arguments.Add(verb._name);
        command.Options.Add(verb._format);
        common.AddTo(command);
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        using var logs = new LogFactory(_common.Log(arguments));
        var diagnostics = new List<Diagnostic>();
        PluginCatalog catalog = PluginCatalog.Discover(_common.Search(arguments).For(Directory.GetCurrentDirectory()), diagnostics);
        string name = arguments.GetRequiredValue(_name);
        if (catalog.FindPlugin(name) is not { } plugin)
        {
            diagnostics.Add(PluginDiagnostics.UnknownPlugin(null, name, NearestName.Hint(name, catalog.Plugins.Select(other => other.Name))));
        }
        else if (arguments.GetValue(_format) == "json")
        {
            JsonOutput.Write(Console.Out, writer => PluginJson.Write(writer, plugin));
        }
        else
        {
            Write(plugin, catalog);
        }

        diagnostics.AddRange(catalog.FindPlugin(name)?.AllFaults.Distinct() ?? []);
        return DiagnosticPrinter.Print(diagnostics, logs) ? ExitCode.Done : ExitCode.BadUsage;
    }

    private static void Write(PluginDescription plugin, PluginCatalog catalog)
    {
        PluginContents contents = PluginContents.Read(plugin.Folder);
        Console.Out.WriteLine($"{plugin.Name} {plugin.Version}{(plugin.Summary is null ? "" : $": {plugin.Summary}")}");
        Console.Out.WriteLine();
        Line("authors", plugin.Authors);
        Line("licence", plugin.License ?? "not said");
        Line("source", plugin.Repository);
        Line("contract", plugin.Contract?.ToString());
        Line("framework", plugin.TargetFramework);
        Line("found", $"{plugin.Place.Name}: {plugin.Folder}");
        Line("size", $"{Figures.Bytes(contents.Bytes)} in {contents.Files.Length} files");
        Line("sha256", contents.Sha256);
        Line("brings", string.Join(", ", DependencyManifest.List(plugin.Location)));
        Offers("stages", plugin.Stages.Select(stage => (stage.Name, stage.Summary)));
        Offers("providers", plugin.Providers.Select(provider => (provider.Name, provider.Summary)));
        foreach (ShadowedPlugin shadowed in catalog.Shadowed.Where(other => other.By.Name == plugin.Name))
        {
            Line("hides", $"{shadowed.Location.Folder} ({shadowed.Location.Place.Name})");
        }
    }

    private static void Line(string word, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            Console.Out.WriteLine($"{word,-10} {value}");
        }
    }

    private static void Offers(string word, IEnumerable<(string Name, string Summary)> offers)
    {
        foreach ((string name, string summary) in offers)
        {
            Console.Out.WriteLine($"{word,-10} {name}: {summary}");
            word = "";
        }
    }
}
