using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Cli.Logging;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Definitions.Writing;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Pipelines.Resolution;

namespace TextPipeline.Cli.Verbs;

/// <summary><c>show PIPELINE</c>: the pipeline as it would run, in one file.</summary>
internal sealed class ShowVerb
{
    private readonly CommonOptions _common;
    private readonly DefinitionOptions _definition = new();
    private readonly Argument<string> _path = new("pipeline") { Description = "The pipeline file." };

    private readonly Option<string> _format = new("--format")
    {
        Description = "How it is written: yaml or json.",
        HelpName = "yaml|json",
        DefaultValueFactory = _ => "yaml",
    };

    private ShowVerb(CommonOptions common)
    {
        _common = common;
        _format.AcceptOnlyFromAmong("yaml", "json");
    }

    public static Command Create(CommonOptions common)
    {
        var verb = new ShowVerb(common);
        var command = new Command("show", "Show a pipeline as it would run: included files, params, variables and defaults filled in, secrets masked.");
        command.Arguments.Add(verb._path);
        command.Options.Add(verb._format);
        verb._definition.AddTo(command);
        common.AddTo(command);
        command.SetAction(verb.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var logs = new LogFactory(_common.Log(arguments));
        var diagnostics = new List<Diagnostic>();
        DefinitionSettings settings = _definition.Read(arguments, diagnostics);
        Pipeline? pipeline = PipelineFactory.Load(arguments.GetRequiredValue(_path), _common.Search(arguments), logs.Create, diagnostics, settings);
        if (!DiagnosticPrinter.Print(diagnostics, logs) || pipeline is null)
        {
            return ExitCode.BadUsage;
        }

        await using (pipeline.ConfigureAwait(false))
        {
            SourceMapping resolved = ResolvedPipeline.Describe(pipeline);
            using Stream output = Console.OpenStandardOutput();
            if (arguments.GetValue(_format) == "yaml")
            {
                await output.WriteAsync(System.Text.Encoding.UTF8.GetBytes(YamlWriter.Write(resolved)), cancellationToken).ConfigureAwait(false);
                return ExitCode.Done;
            }

            using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                JsonNodeWriter.Write(writer, resolved);
            }

            output.WriteByte((byte)'\n');
            return ExitCode.Done;
        }
    }
}
