using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Logging;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Cli.Logging;
using TextPipeline.Cli.Verbs.Linting;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines.Linting;

namespace TextPipeline.Cli.Verbs;

/// <summary><c>lint PATH…</c>: every fault of pipelines, without running them.</summary>
internal sealed class LintVerb
{
    private readonly CommonOptions _common;
    private readonly DefinitionOptions _definition = new();
    private readonly FormatOption _format = new("text", "json", "sarif");

    private readonly Argument<string[]> _paths = new("path")
    {
        Description = "Pipeline files, Markdown files with blocks fenced as yaml, or folders of both. '```yaml ignore' is passed over.",
        Arity = ArgumentArity.OneOrMore,
    };

    private LintVerb(CommonOptions common) => _common = common;

    public static Command Create(CommonOptions common)
    {
        var verb = new LintVerb(common);
        var command = new Command("lint", "Check pipelines: every fault at once, each with its line and column.");
        command.Arguments.Add(verb._paths);
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
        DefinitionSettings settings = _definition.Read(arguments, diagnostics);
        var linter = new PipelineLinter(_common.Search(arguments), settings, logs.Create);
        LintReport report = linter.Lint(arguments.GetRequiredValue(_paths), diagnostics);
        switch (arguments.GetValue(_format))
        {
            case "json":
                JsonOutput.Write(Console.Out, writer => JsonFindings.Write(writer, report));
                break;
            case "sarif":
                JsonOutput.Write(Console.Out, writer => SarifFindings.Write(writer, report));
                break;
            default:
                WriteText(report, logs);
                break;
        }

        return report.Errors > 0 ? ExitCode.BadUsage : ExitCode.Done;
    }

    private static void WriteText(LintReport report, LogFactory logs)
    {
        foreach (Diagnostic finding in report.Findings)
        {
            Console.Out.WriteLine(finding.ToString());
        }

        if (!logs.IsJson && logs.Least <= LogLevel.Information)
        {
            Console.Error.WriteLine($"textpipeline: {Count(report.Pipelines, "pipeline")}, {Count(report.Errors, "error")}, {Count(report.Warnings, "warning")}");
        }
    }

    private static string Count(int number, string unit) => string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? "" : "s")}");
}
