using System.CommandLine;
using System.Text;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Cli.Logging;
using TextPipeline.Cli.Reviews;
using TextPipeline.Cli.Tracing;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Removals.Reviewing;

namespace TextPipeline.Cli.Verbs;

/// <summary><c>review RUN|FILE.jsonl</c>: what stages took out of texts, by rule, site and kind, and how close it was.</summary>
internal sealed class ReviewVerb
{
    private const int MostClosest = 50;

    private readonly CommonOptions _common;
    private readonly FormatOption _format = new("text", "json", "html");
    private readonly ColorOption _color = new();
    private readonly Argument<string> _source = new("run") { Description = "A file of JSON lines with removed_line annotations (also .gz or .zst), - for standard input, or the folder of a run." };

    private readonly Option<string?> _against = new("--against")
    {
        Description = "Another output of the same corpus, under other rules: show the lines that went in one alone.",
        HelpName = "run|file",
    };

    private readonly Option<int> _top = new("--top")
    {
        Description = "The most rules, kinds and sites that are shown.",
        HelpName = "number",
        DefaultValueFactory = _ => 50,
    };

    private readonly Option<string?> _output = new("--output", "-o") { Description = "Write into this file.", HelpName = "file" };

    private ReviewVerb(CommonOptions common)
    {
        _common = common;
        _top.Validators.Add(result => NumberRange.Require(result, _top, 1, 100_000));
    }

    public static Command Create(CommonOptions common)
    {
        var verb = new ReviewVerb(common);
        var command = new Command("review", "Show what was taken out of texts, by kind, rule and site, and the closest decisions.")
        {
            verb._source, verb._against, verb._top, verb._format, verb._output, verb._color.Option,
        };
        common.AddTo(command);
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        using var logs = new LogFactory(_common.Log(arguments));
        var diagnostics = new List<Diagnostic>();
        using Stream input = Console.OpenStandardInput();
        string name = arguments.GetRequiredValue(_source);
        RemovalSource? source = RemovalSource.Find(name, input, diagnostics);
        (string Name, RemovalSource Source)? against = arguments.GetValue(_against) is { } other && RemovalSource.Find(other, input, diagnostics) is { } found ? (other, found) : null;
        if (!DiagnosticPrinter.Print(diagnostics, logs) || source is null)
        {
            return ExitCode.BadUsage;
        }

        diagnostics.Clear();
        RemovalReport report = new RemovalReviewer(MostClosest).Review(name, source, against, diagnostics);
        string? path = arguments.GetValue(_output);
        try
        {
            using TextWriter output = path is null ? StandardText.Open() : new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
            Write(output, report, arguments);
        }
        catch (Exception exception) when (path is not null && exception is IOException or UnauthorizedAccessException)
        {
            DiagnosticPrinter.Print([OutputDiagnostics.NotWritable(path!, exception.Message)], logs);
            return ExitCode.Aborted;
        }

        return DiagnosticPrinter.Print(diagnostics, logs) ? ExitCode.Done : ExitCode.DoneWithFailures;
    }

    private void Write(TextWriter output, RemovalReport report, ParseResult arguments)
    {
        int most = arguments.GetValue(_top);
        switch (arguments.GetValue(_format))
        {
            case "json":
                JsonOutput.Write(output, writer => RemovalReportJson.Write(writer, report));
                break;
            case "html":
                ReviewHtmlWriter.Write(output, report, most);
                break;
            default:
                ReviewTextWriter.Write(output, arguments.GetValue(_output) is null && _color.Read(arguments), report, most);
                break;
        }
    }
}
