using System.CommandLine;
using System.Globalization;
using Serilog.Events;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Cli.Logging;
using TextPipeline.Cli.Reports;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Runs;
using TextPipeline.Core.Runs.Merging;

namespace TextPipeline.Cli.Verbs;

/// <summary><c>merge RUN… -o OUT</c>: the runs of all shards into one.</summary>
internal sealed class MergeVerb
{
    private readonly CommonOptions _common;

    private readonly Argument<string[]> _runs = new("run")
    {
        Description = "The runs of all shards, in any order: the output of each, or its folder.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The output of all: a file where the shards wrote files, compressed as its name says, or a folder where they wrote folders.",
        HelpName = "file|folder",
        Required = true,
    };

    private readonly Option<string?> _runFolder = new("--run-dir")
    {
        Description = "Where the records of the joined run go. By default OUTPUT.run, or _run in an output folder.",
        HelpName = "folder",
    };

    private MergeVerb(CommonOptions common) => _common = common;

    public static Command Create(CommonOptions common)
    {
        var verb = new MergeVerb(common);
        var command = new Command("merge", "Join the runs of all shards into one, as it would have been without shards.");
        command.Arguments.Add(verb._runs);
        command.Options.Add(verb._output);
        command.Options.Add(verb._runFolder);
        common.AddTo(command);
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        using var logs = new LogFactory(_common.Log(arguments));
        var diagnostics = new List<Diagnostic>();
        RecordedRun[] runs = [.. arguments.GetRequiredValue(_runs).Select(run => RecordedRun.TryOpen(run, diagnostics)).OfType<RecordedRun>()];
        ShardSet? shards = diagnostics.Count > 0 ? null : ShardSet.Of(runs, diagnostics);
        OutputPlan? output = shards is null ? null : Plan(arguments.GetRequiredValue(_output), shards.Runs[0].Output, diagnostics);
        if (!DiagnosticPrinter.Print(diagnostics, logs) || shards is null || output is null)
        {
            return ExitCode.BadUsage;
        }

        string path = arguments.GetValue(_runFolder) ?? output.DefaultRunFolder!;
        try
        {
            if (runs.Any(run => Path.GetFullPath(run.FolderPath) == Path.GetFullPath(path)))
            {
                DiagnosticPrinter.Print([MergeDiagnostics.OutputInUse(path)], logs);
                return ExitCode.BadUsage;
            }

            using RunFolder? folder = RunFolder.TryOpen(path);
            if (folder is null)
            {
                DiagnosticPrinter.Print([RunDiagnostics.FolderInUse(path)], logs);
                return ExitCode.BadUsage;
            }

            return Report(RunMerger.Merge(shards, output, folder, ReportHtmlWriter.Save), logs);
        }
        catch (InvalidDataException exception)
        {
            DiagnosticPrinter.Print([MergeDiagnostics.OutputChanged(exception.Message)], logs);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            DiagnosticPrinter.Print([OutputDiagnostics.NotWritable(output.ToString(), exception.Message)], logs);
        }

        return ExitCode.Aborted;
    }

    // Documents are not written anew, so the joined output has the form of its parts; only how it is compressed may change.
    private static OutputPlan? Plan(string path, OutputPlan form, List<Diagnostic> diagnostics)
    {
        FileKind kind = FileKind.Of(path);
        bool isFolder = Directory.Exists(path) || Path.EndsInDirectorySeparator(path);
        if (isFolder != form.IsFolder && (isFolder || kind.Format is not null || kind.Compression != Compression.None))
        {
            diagnostics.Add(MergeDiagnostics.OtherForm(path, form.IsFolder ? "folders" : "files"));
            return null;
        }

        Compression compression = form.IsFolder ? Compression.None : kind.Format is null && kind.Compression == Compression.None ? form.Compression : kind.Compression;
        OutputPlan plan = OutputPlan.Recorded(path, compression, form.IsFolder, false, form.Encoder);
        if (File.Exists(plan.FinalFile))
        {
            diagnostics.Add(MergeDiagnostics.OutputInUse(path));
            return null;
        }

        return plan;
    }

    private static int Report(MergeReport report, LogFactory logs)
    {
        DiagnosticPrinter.Print([.. report.SharedIds.Select(shared => MergeDiagnostics.SharedId(shared.Id, shared.Shard))], logs);
        if (report.SharedIdCount > report.SharedIds.Length)
        {
            logs.WriteLine(LogEventLevel.Error, string.Create(CultureInfo.InvariantCulture, $"and {report.SharedIdCount - report.SharedIds.Length} more"));
        }

        if (logs.IsJson)
        {
            logs.Serilog.Information("{Balance}", report.Ledger.ToString());
        }
        else
        {
            logs.WriteLine(LogEventLevel.Information, $"textpipeline: {report.Ledger}");
        }

        return report.SharedIdCount > 0 || report.Ledger.Quarantined > 0 ? ExitCode.DoneWithFailures : ExitCode.Done;
    }
}
