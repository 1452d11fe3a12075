using System.CommandLine;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Cli.Logging;
using TextPipeline.Cli.Reports;
using TextPipeline.Cli.Tracing;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.Execution.Reports;

namespace TextPipeline.Cli.Verbs;

/// <summary><c>stats RUN [RUN2]</c>: what a run did, or what a second one did otherwise.</summary>
internal sealed class StatsVerb
{
    private readonly CommonOptions _common;
    private readonly FormatOption _format = new("text", "json");
    private readonly ColorOption _color = new();
    private readonly Argument<string> _run = new("run") { Description = "The folder of a run, its output, or the folder that holds the one run." };

    private readonly Argument<string?> _other = new("run2")
    {
        Description = "A second run, to see what changed by stage and reason.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private StatsVerb(CommonOptions common) => _common = common;

    public static Command Create(CommonOptions common)
    {
        var verb = new StatsVerb(common);
        var command = new Command("stats", "Show what a run did, or what changed between two.") { verb._run, verb._other, verb._format, verb._color.Option };
        common.AddTo(command);
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        using var logs = new LogFactory(_common.Log(arguments));
        var diagnostics = new List<Diagnostic>();
        RunReport? report = Read(arguments.GetRequiredValue(_run), diagnostics);
        RunComparison? comparison = arguments.GetValue(_other) is { } other && Read(other, diagnostics) is { } second && report is not null ? new RunComparison(report, second) : null;
        if (!DiagnosticPrinter.Print(diagnostics, logs) || report is null)
        {
            return ExitCode.BadUsage;
        }

        if (arguments.GetValue(_format) == "json")
        {
            JsonReport.Print(writer =>
            {
                if (comparison is not null)
                {
                    RunComparisonJson.Write(writer, comparison);
                    return;
                }

                writer.WriteStartObject();
                writer.WriteNumber("format", RunFolder.FormatVersion);
                RunReportJson.Write(writer, report);
                writer.WriteEndObject();
            });
            return ExitCode.Done;
        }

        using TextWriter output = StandardText.Open();
        var text = new ReportTextWriter(output, _color.Read(arguments));
        if (comparison is null)
        {
            text.Write(report);
        }
        else
        {
            text.Write(comparison);
        }

        return ExitCode.Done;
    }

    private static RunReport? Read(string run, List<Diagnostic> diagnostics) =>
        RunLocator.Find(run, diagnostics) is { } folder ? RunReportFile.Read(folder, diagnostics) : null;
}
