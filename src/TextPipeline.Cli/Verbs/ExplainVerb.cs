using System.CommandLine;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Cli.Logging;
using TextPipeline.Cli.Tracing;
using TextPipeline.Cli.Verbs.Runs;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Runs;
using TextPipeline.Core.Runs.Explaining;
using TextPipeline.Core.Tracing;

namespace TextPipeline.Cli.Verbs;

/// <summary><c>explain RUN --doc ID</c>: the whole way of one document of a run.</summary>
internal sealed class ExplainVerb
{
    private readonly CommonOptions _common;
    private readonly RunArgument _run = new();
    private readonly DefinitionOptions _definition = new();
    private readonly ColorOption _color = new();

    private readonly Option<string> _document = new("--doc")
    {
        Description = "The document: its id, that of a part that a split made, or FILE@OFFSET.",
        HelpName = "id",
        Required = true,
    };

    private readonly Option<string?> _format = new("--format") { Description = "How the explanation is printed: text (the default) or json.", HelpName = "text|json" };

    private readonly Option<string?> _page = new("--html")
    {
        Description = "Write the trace of the document into this file as one page that needs nothing else, instead of printing it (with --format, as well).",
        HelpName = "file",
    };

    private ExplainVerb(CommonOptions common)
    {
        _common = common;
        _format.AcceptOnlyFromAmong("text", "json");
    }

    public static Command Create(CommonOptions common)
    {
        var verb = new ExplainVerb(common);
        var command = new Command("explain", "Tell the way of one document of a run: where it was read, what each stage did to it and why, and where it ended.");
        command.Arguments.Add(verb._run);
        foreach (Option option in new Option[] { verb._document, verb._format, verb._page, verb._color.Option })
        {
            command.Options.Add(option);
        }

        verb._definition.AddTo(command);
        common.AddTo(command);
        command.SetAction(verb.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var logs = new LogFactory(_common.Log(arguments));
        var diagnostics = new List<Diagnostic>();
        RecordedRun? run = RecordedRun.TryOpen(arguments.GetRequiredValue(_run), diagnostics);
        if (run is not null && !File.Exists(run.PipelineFile))
        {
            diagnostics.Add(RecordedRunDiagnostics.PipelineGone(run.PipelineFile));
        }

        Pipeline? pipeline = run is null || diagnostics.Count > 0
            ? null
            : PipelineFactory.Load(run.PipelineFile, _common.Search(arguments), logs.Create, diagnostics, _definition.Read(arguments, diagnostics));
        if (!DiagnosticPrinter.Print(diagnostics, logs) || run is null || pipeline is null)
        {
            return ExitCode.BadUsage;
        }

        using var stop = new StopSignals();
        await using (pipeline.ConfigureAwait(false))
        {
            try
            {
                diagnostics.Clear();
                Explanation? explanation = await RunExplainer.ExplainAsync(run, arguments.GetRequiredValue(_document), pipeline, diagnostics, stop.Token).ConfigureAwait(false);
                return DiagnosticPrinter.Print(diagnostics, logs) && explanation is not null ? Show(explanation, arguments, logs) : ExitCode.BadUsage;
            }
            catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
            {
                return stop.ExitCode;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                DiagnosticPrinter.Print([RecordedRunDiagnostics.NotReadable(run.FolderPath, exception.Message)], logs);
                return ExitCode.BadUsage;
            }
        }
    }

    private int Show(Explanation explanation, ParseResult arguments, LogFactory logs)
    {
        string? page = arguments.GetValue(_page), format = arguments.GetValue(_format);
        try
        {
            if (page is not null && explanation.Trace is not null)
            {
                TraceHtmlWriter.Save(page, explanation.Trace);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            DiagnosticPrinter.Print([TraceDiagnostics.PageNotWritable(page!, exception.Message)], logs);
            return ExitCode.Aborted;
        }

        if (format == "json")
        {
            JsonReport.Print(writer => ExplainJson.Write(writer, explanation));
        }
        else if (format == "text" || page is null)
        {
            using TextWriter output = StandardText.Open();
            ExplainText.Write(output, _color.Read(arguments), explanation);
        }

        return ExitCode.Done;
    }
}
