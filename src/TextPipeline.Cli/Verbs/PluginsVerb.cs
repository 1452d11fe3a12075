using System.CommandLine;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Cli.Logging;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Cli.Verbs;

/// <summary><c>plugins list</c>: which plugins there are, and where each was found.</summary>
internal sealed class PluginsVerb
{
    private readonly CommonOptions _common;

    private PluginsVerb(CommonOptions common) => _common = common;

    public static Command Create(CommonOptions common, out Command list)
    {
        var verb = new PluginsVerb(common);
        list = new Command("list", "List the plugins, where each was found, and what is wrong with any.");
        common.AddTo(list);
        list.SetAction(verb.List);
        return new Command("plugins", "What plugins there are.") { list };
    }

    private int List(ParseResult arguments)
    {
        using var logs = new LogFactory(_common.Log(arguments));
        var diagnostics = new List<Diagnostic>();
        PluginSearch search = _common.Search(arguments).For(Directory.GetCurrentDirectory());
        PluginCatalog catalog = PluginCatalog.Discover(search, diagnostics);
        Table.Write(Console.Out, ["PLUGIN", "VERSION", "CONTRACT", "FOUND", "STAGES"], catalog.Plugins.Select(plugin => (string[])
        [
            plugin.Name,
            plugin.Version?.ToString() ?? "?",
            plugin.Contract?.ToString() ?? "?",
            $"{plugin.Place.Name}: {plugin.Folder}",
            string.Join(", ", plugin.Stages.Select(stage => stage.Name)),
        ]));
        foreach (ShadowedPlugin shadowed in catalog.Shadowed)
        {
            Console.Out.WriteLine($"hidden: {shadowed.Location.Folder} ({shadowed.Location.Place.Name}), by {shadowed.By.Folder}");
        }

        diagnostics.AddRange(catalog.Plugins.SelectMany(plugin => plugin.AllFaults).Distinct());
        return DiagnosticPrinter.Print(diagnostics, logs) ? ExitCode.Done : ExitCode.BadUsage;
    }
}
