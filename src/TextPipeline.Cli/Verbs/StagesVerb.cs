using System.CommandLine;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Cli.Logging;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines.Options;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Cli.Verbs;

/// <summary><c>stages</c> and <c>stages NAME</c>: what stages there are, and one in full.</summary>
internal sealed class StagesVerb
{
    private readonly CommonOptions _common;
    private readonly Argument<string?> _name = new("name") { Description = "A stage, or Plugin.Name/stage.", Arity = ArgumentArity.ZeroOrOne };

    private StagesVerb(CommonOptions common) => _common = common;

    public static Command Create(CommonOptions common)
    {
        var verb = new StagesVerb(common);
        var command = new Command("stages", "List the stages that plugins offer, or show one with its options.");
        command.Arguments.Add(verb._name);
        common.AddTo(command);
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        using var logs = new LogFactory(_common.Log(arguments));
        var diagnostics = new List<Diagnostic>();
        PluginCatalog catalog = PluginCatalog.Discover(_common.Search(arguments).For(null), diagnostics);
        if (arguments.GetValue(_name) is { } name)
        {
            Show(catalog, name, diagnostics);
        }
        else
        {
            diagnostics.AddRange(catalog.Warnings);
            Table.Write(Console.Out, ["STAGE", "PLUGIN", "WHAT IT DOES"], catalog.Plugins
                .SelectMany(plugin => plugin.Stages.Select(stage => (string[])[stage.Name, $"{plugin.Name} {plugin.Version}", stage.Summary]))
                .OrderBy(row => row[0], StringComparer.Ordinal));
        }

        return DiagnosticPrinter.Print(diagnostics, logs) ? ExitCode.Done : ExitCode.BadUsage;
    }

    private static void Show(PluginCatalog catalog, string name, List<Diagnostic> diagnostics)
    {
        SourcePosition position = SourcePosition.WholeFile("stages");
        if (catalog.Resolve(name, position, diagnostics) is not { } stage || new PluginLoader().Load(stage, position, diagnostics) is not { } loaded)
        {
            return;
        }

        Console.Out.WriteLine($"{stage.Name}: {stage.Summary}");
        Console.Out.WriteLine();
        Console.Out.WriteLine($"plugin:   {stage.Plugin.Name} {catalog.FindPlugin(stage.Plugin.Name)?.Version} ({stage.Plugin.AssemblyPath})");
        WriteList("needs:    ", stage.Requires);
        WriteList("adds:     ", stage.Assigns);
        Console.Out.WriteLine($"the text: {(stage.RewritesText ? "may change" : "stays as it is")}");
        Console.Out.WriteLine();
        OptionsSchema schema = OptionsSchema.For(loaded.OptionsType);
        if (schema.Options.IsEmpty)
        {
            Console.Out.WriteLine("It has no options.");
            return;
        }

        Table.Write(Console.Out, ["OPTION", "TYPE", "DEFAULT", "WHAT IT SAYS"], schema.Options.Select(option => (string[])
        [
            option.Name,
            string.Join(", ", (string[])[option.Type.Word, .. option.Limits]),
            option.IsRequired ? "(required)" : option.Default ?? "",
            option.Description ?? "",
        ]));
    }

    private static void WriteList(string heading, IReadOnlyCollection<string> items)
    {
        if (items.Count > 0)
        {
            Console.Out.WriteLine(heading + string.Join(", ", items));
        }
    }
}
