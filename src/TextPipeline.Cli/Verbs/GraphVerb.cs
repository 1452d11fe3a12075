using System.CommandLine;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Cli.Logging;
using TextPipeline.Cli.Verbs.Graphs;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Pipelines.Graphs;

namespace TextPipeline.Cli.Verbs;

/// <summary><c>graph PIPELINE</c>: the ways that documents take through a pipeline. Reads the file alone; no plugin has to be there.</summary>
internal sealed class GraphVerb
{
    private readonly CommonOptions _common;
    private readonly DefinitionOptions _definition = new();
    private readonly FormatOption _format = new("text", "mermaid", "dot", "json");
    private readonly Argument<string> _pipeline = new("pipeline") { Description = "The pipeline file." };

    private GraphVerb(CommonOptions common) => _common = common;

    public static Command Create(CommonOptions common)
    {
        var verb = new GraphVerb(common);
        var command = new Command("graph", "Draw a pipeline with its groups, conditions and fallbacks.");
        command.Arguments.Add(verb._pipeline);
        command.Options.Add(verb._format);
        verb._definition.AddTo(command);
        common.AddTo(command);
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        using var logs = new LogFactory(_common.Log(arguments));
        var diagnostics = new List<Diagnostic>();
        string path = arguments.GetRequiredValue(_pipeline);
        DefinitionSettings settings = _definition.Read(arguments, diagnostics);
        PipelineDefinition? definition = PipelineFile.TryRead(path, diagnostics, out byte[]? utf8)
            ? PipelineDefinitionReader.Read(path, utf8, diagnostics, settings)
            : null;
        if (!DiagnosticPrinter.Print(diagnostics, logs) || definition is null)
        {
            return ExitCode.BadUsage;
        }

        switch (arguments.GetValue(_format))
        {
            case "mermaid":
                MermaidGraph.Write(Console.Out, PipelineGraphBuilder.Build(definition));
                break;
            case "dot":
                DotGraph.Write(Console.Out, PipelineGraphBuilder.Build(definition));
                break;
            case "json":
                JsonOutput.Write(Console.Out, writer => JsonGraph.Write(writer, PipelineGraphBuilder.Build(definition)));
                break;
            default:
                WriteText(definition);
                break;
        }

        return ExitCode.Done;
    }

    private static void WriteText(PipelineDefinition definition)
    {
        foreach (string line in PipelineOutline.Of(definition))
        {
            Console.Out.WriteLine(line);
        }
    }
}
