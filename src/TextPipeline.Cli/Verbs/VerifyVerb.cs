using System.CommandLine;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Cli.Logging;
using TextPipeline.Cli.Tracing;
using TextPipeline.Cli.Verbs.Runs;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Runs;
using TextPipeline.Core.Runs.Verification;

namespace TextPipeline.Cli.Verbs;

/// <summary><c>verify RUN</c>: whether everything that a run read is accounted for, and its output as it was written.</summary>
internal sealed class VerifyVerb
{
    private readonly CommonOptions _common;
    private readonly RunArgument _run = new();
    private readonly FormatOption _format = new("text", "json");

    private VerifyVerb(CommonOptions common) => _common = common;

    public static Command Create(CommonOptions common)
    {
        var verb = new VerifyVerb(common);
        var command = new Command("verify", "Prove that a run lost nothing: read its inputs, its records and its output once more. Ends with 1 where something does not add up.");
        command.Arguments.Add(verb._run);
        command.Options.Add(verb._format);
        common.AddTo(command);
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        using var logs = new LogFactory(_common.Log(arguments));
        var diagnostics = new List<Diagnostic>();
        RecordedRun? run = RecordedRun.TryOpen(arguments.GetRequiredValue(_run), diagnostics);
        if (!DiagnosticPrinter.Print(diagnostics, logs) || run is null)
        {
            return ExitCode.BadUsage;
        }

        VerifyReport report;
        try
        {
            report = RunVerifier.Verify(run);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            DiagnosticPrinter.Print([RecordedRunDiagnostics.NotReadable(run.FolderPath, exception.Message)], logs);
            return ExitCode.BadUsage;
        }

        if (arguments.GetRequiredValue(_format) == "json")
        {
            JsonReport.Print(writer => VerifyJson.Write(writer, report));
        }
        else
        {
            using TextWriter output = StandardText.Open();
            VerifyText.Write(output, report);
        }

        return report.Findings.Count > 0 ? ExitCode.DoneWithFailures : ExitCode.Done;
    }
}
