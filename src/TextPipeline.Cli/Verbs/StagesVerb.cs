using System.CommandLine;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Cli.Logging;
using TextPipeline.Cli.Verbs.Stages;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Cli.Verbs;

/// <summary><c>stages</c> and <c>stages NAME</c>: what stages there are, and one in full.</summary>
internal sealed class StagesVerb
{
    private readonly CommonOptions _common;
    private readonly FormatOption _format = new("text", "json", "markdown");
    private readonly Argument<string?> _name = new("name") { HelpName = "name", Description = "A stage, or Plugin.Name/stage.", Arity = ArgumentArity.ZeroOrOne };

    private StagesVerb(CommonOptions common)
    {
        _common = common;
        _name.CompletionSources.Add(context => Discover(context.ParseResult, []).Plugins.SelectMany(plugin => plugin.Stages).Select(stage => stage.Name));
    }

    public static Command Create(CommonOptions common)
    {
        var verb = new StagesVerb(common);
        var command = new Command("stages", "List the stages that plugins offer, or show one with its options.");
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
        PluginCatalog catalog = Discover(arguments, diagnostics);
        string format = arguments.GetValue(_format)!;
        if (arguments.GetValue(_name) is { } name)
        {
            WriteOne(catalog, name, format, diagnostics);
        }
        else if (format == "text")
        {
            diagnostics.AddRange(catalog.Warnings);
            StageText.WriteList(Console.Out, catalog);
        }
        else
        {
            WriteAll(catalog, format, diagnostics);
        }

        return DiagnosticPrinter.Print(diagnostics, logs) ? ExitCode.Done : ExitCode.BadUsage;
    }

    private PluginCatalog Discover(ParseResult arguments, List<Diagnostic> diagnostics) => PluginCatalog.Discover(_common.Search(arguments).For(Directory.GetCurrentDirectory()), diagnostics);

    private static void WriteAll(PluginCatalog catalog, string format, List<Diagnostic> diagnostics)
    {
        IReadOnlyList<DescribedStage> stages = DescribedStage.ReadAll(catalog, diagnostics);
        if (format == "json")
        {
            JsonOutput.Write(Console.Out, writer => StageJson.Write(writer, stages, catalog));
        }
        else
        {
            StageMarkdown.Write(Console.Out, stages);
        }
    }

    private static void WriteOne(PluginCatalog catalog, string name, string format, List<Diagnostic> diagnostics)
    {
        SourcePosition position = SourcePosition.WholeFile("stages");
        if (catalog.Resolve(name, position, diagnostics) is not { } stage || DescribedStage.Read(stage, new PluginLoader(), position, diagnostics) is not { } described)
        {
            return;
        }

        switch (format)
        {
            case "json":
                JsonOutput.Write(Console.Out, writer => StageJson.Write(writer, [described], catalog));
                break;
            case "markdown":
                StageMarkdown.WritePage(Console.Out, described);
                break;
            default:
                StageText.WritePage(Console.Out, described, catalog.FindPlugin(stage.Plugin.Name)?.Version);
                break;
        }
    }
}
