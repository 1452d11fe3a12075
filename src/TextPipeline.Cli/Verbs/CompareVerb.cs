using System.CommandLine;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Cli.Logging;
using TextPipeline.Cli.Tracing;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Tracing;
using TextPipeline.Core.Tracing.Comparison;

namespace TextPipeline.Cli.Verbs;

/// <summary><c>compare A.yaml B.yaml INPUT…</c>: what a changed pipeline does otherwise.</summary>
internal sealed class CompareVerb
{
    private readonly CommonOptions _common;
    private readonly DefinitionOptions _definition = new();
    private readonly CompareOptions _options = new();

    private CompareVerb(CommonOptions common) => _common = common;

    public static Command Create(CommonOptions common)
    {
        var verb = new CompareVerb(common);
        var command = new Command("compare", "Run documents through two pipelines and show what the second does otherwise.");
        verb._options.AddTo(command);
        verb._definition.AddTo(command);
        common.AddTo(command);
        command.SetAction(verb.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var logs = new LogFactory(_common.Log(arguments));
        var diagnostics = new List<Diagnostic>();
        InputOptions input = _options.ReadInputs(arguments);
        var files = InputSet.Expand(input, diagnostics);
        DefinitionSettings settings = _definition.Read(arguments, diagnostics);
        Pipeline? a = Load(arguments.GetRequiredValue(_options.A)), b = Load(arguments.GetRequiredValue(_options.B));
        if (!DiagnosticPrinter.Print(diagnostics, logs) || a is null || b is null)
        {
            return ExitCode.BadUsage;
        }

        using var stop = new StopSignals();
        await using (a.ConfigureAwait(false))
        await using (b.ConfigureAwait(false))
        {
            try
            {
                DocumentSample? sample = arguments.GetValue(_options.Sample) is { } size ? new DocumentSample(size, arguments.GetValue(_options.Seed)) : null;
                ComparisonReport report = await new ComparisonInput(files, input, Console.OpenStandardInput())
                    .CompareAsync(new PipelineComparer(a, b), sample, stop.Token).ConfigureAwait(false);
                return Show(report with { A = arguments.GetRequiredValue(_options.A), B = arguments.GetRequiredValue(_options.B) }, arguments, logs);
            }
            catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
            {
                return stop.ExitCode;
            }
        }

        Pipeline? Load(string path) => PipelineFactory.Load(
            path, _common.Search(arguments), logs.Create, diagnostics, settings, IsolationOptions.ReadDefault(arguments, _common, _definition, logs));
    }

    private int Show(ComparisonReport report, ParseResult arguments, LogFactory logs)
    {
        Threshold[] crossed = [.. _options.ReadThresholds(arguments).Where(threshold => threshold.IsCrossed(report))];
        string? page = arguments.GetValue(_options.Page), format = arguments.GetValue(_options.Format);
        try
        {
            if (page is not null)
            {
                ComparisonHtmlWriter.Save(page, report, crossed);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            DiagnosticPrinter.Print([TraceDiagnostics.PageNotWritable(page!, exception.Message)], logs);
            return ExitCode.Aborted;
        }

        if (format == "json")
        {
            JsonReport.Print(writer => ComparisonJson.Write(writer, report, crossed));
        }
        else if (format == "text" || page is null)
        {
            using TextWriter output = StandardText.Open();
            ComparisonTextWriter.Write(output, _options.Color.Read(arguments), report, crossed);
        }

        return crossed.Length > 0 ? ExitCode.DoneWithFailures : ExitCode.Done;
    }
}
