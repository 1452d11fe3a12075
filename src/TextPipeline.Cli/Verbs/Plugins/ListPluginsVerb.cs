using System.CommandLine;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Cli.Logging;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Cli.Verbs.Plugins;

/// <summary><c>plugins list</c>: which plugins there are, and where each was found.</summary>
internal sealed class ListPluginsVerb
{
    private readonly CommonOptions _common;
    private readonly FormatOption _format = new("text", "json");

    private ListPluginsVerb(CommonOptions common) => _common = common;

    public static Command Create(CommonOptions common)
    {
        var verb = new ListPluginsVerb(common);
        var command = new Command("list", "List the plugins, where each was found, and what is wrong with any.");
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
        if (arguments.GetValue(_format) == "json")
        {
            JsonOutput.Write(Console.Out, writer =>
            {
                writer.WriteStartArray();
                foreach (PluginDescription plugin in catalog.Plugins)
                {
                    PluginJson.Write(writer, plugin);
                }

                writer.WriteEndArray();
            });
        }
        else
        {
            Write(catalog);
        }

        diagnostics.AddRange(catalog.Plugins.SelectMany(plugin => plugin.AllFaults).Distinct());
        return DiagnosticPrinter.Print(diagnostics, logs) ? ExitCode.Done : ExitCode.BadUsage;
    }

    private static void Write(PluginCatalog catalog)
    {
        Table.Write(Console.Out, ["PLUGIN", "VERSION", "CONTRACT", "LICENCE", "FOUND", "STAGES"], catalog.Plugins.Select(plugin => (string[])
        [
            plugin.Name,
            plugin.Version?.ToString() ?? "?",
            plugin.Contract?.ToString() ?? "?",
            plugin.License ?? "?",
            $"{plugin.Place.Name}: {plugin.Folder}",
            string.Join(", ", plugin.Stages.Select(stage => stage.Name)),
        ]));
        foreach (ShadowedPlugin shadowed in catalog.Shadowed)
        {
            Console.Out.WriteLine($"hidden: {shadowed.Location.Folder} ({shadowed.Location.Place.Name}), by {shadowed.By.Folder}");
        }
    }
}
