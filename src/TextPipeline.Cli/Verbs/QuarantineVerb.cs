using System.CommandLine;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Cli.Logging;
using TextPipeline.Cli.Tracing;
using TextPipeline.Cli.Verbs.Runs;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Runs;
using TextPipeline.Core.Runs.Accounts;
using TextPipeline.Core.Runs.Quarantines;

namespace TextPipeline.Cli.Verbs;

/// <summary><c>quarantine list|show|retry RUN</c>: the documents of a run that failed.</summary>
internal sealed class QuarantineVerb
{
    private readonly CommonOptions _common;
    private readonly RunArgument _run = new();
    private readonly QuarantineOptions _filter = new();
    private readonly FormatOption _format = new("text", "json");

    private QuarantineVerb(CommonOptions common) => _common = common;

    public static Command Create(out Command list, out Command show, out Command retry)
    {
        list = new Command("list", "List the documents that failed, and why.");
        var listing = new QuarantineVerb(new CommonOptions());
        listing.AddTo(list);
        list.SetAction(arguments => listing.Run(arguments, QuarantineText.List, QuarantineJson.List));
        show = new Command("show", "Show documents that failed with all that is known of them, and their originals.");
        var showing = new QuarantineVerb(new CommonOptions());
        showing.AddTo(show);
        show.SetAction(arguments => showing.Run(arguments, QuarantineText.Show, QuarantineJson.Show));
        retry = RetryVerb.Create(new CommonOptions());
        return new Command("quarantine", "What failed in a run: list it, show it, run it again.") { list, show, retry };
    }

    private void AddTo(Command command)
    {
        command.Arguments.Add(_run);
        _filter.AddTo(command);
        command.Options.Add(_format);
        _common.AddTo(command);
    }

    private int Run(ParseResult arguments, Action<TextWriter, IEnumerable<AccountLine>> writeText, Action<System.Text.Json.Utf8JsonWriter, IEnumerable<AccountLine>> writeJson)
    {
        using var logs = new LogFactory(_common.Log(arguments));
        var diagnostics = new List<Diagnostic>();
        RecordedRun? run = RecordedRun.TryOpen(arguments.GetRequiredValue(_run), diagnostics);
        QuarantineFilter filter = _filter.Read(arguments);
        if (run is not null && filter.Document is { } id && !Quarantine.Read(run, filter).Any())
        {
            diagnostics.Add(RecordedRunDiagnostics.NotInQuarantine(run.FolderPath, id));
        }

        if (!DiagnosticPrinter.Print(diagnostics, logs) || run is null)
        {
            return ExitCode.BadUsage;
        }

        if (arguments.GetRequiredValue(_format) == "json")
        {
            JsonReport.Print(writer => writeJson(writer, Quarantine.Read(run, filter)));
        }
        else
        {
            using TextWriter output = StandardText.Open();
            writeText(output, Quarantine.Read(run, filter));
        }

        return ExitCode.Done;
    }
}
