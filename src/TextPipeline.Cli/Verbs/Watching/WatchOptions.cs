using System.CommandLine;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Runs.Watching;

namespace TextPipeline.Cli.Verbs.Watching;

/// <summary>The options of <c>run</c> on a folder that is watched.</summary>
internal sealed class WatchOptions
{
    private readonly Option<bool> _watch = new("--watch")
    {
        Description = "Go on when the folder is done: new and changed files run as they appear, what is deleted goes from the output, and a changed pipeline or plugin is taken over.",
    };

    private readonly Option<string> _settle = new("--settle")
    {
        Description = "With --watch: how long a file must lie unchanged before it is taken, such as 500ms or 10s. By default 500ms.",
        HelpName = "duration",
        DefaultValueFactory = _ => "500ms",
    };

    private readonly Option<string> _rescan = new("--rescan")
    {
        Description = "With --watch: how long at most from one look at the folder to the next, whatever the system tells of changes. By default 5s.",
        HelpName = "duration",
        DefaultValueFactory = _ => "5s",
    };

    public WatchOptions()
    {
        _settle.Validators.Add(RequireDuration);
        _rescan.Validators.Add(RequireDuration);
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_watch);
        command.Options.Add(_settle);
        command.Options.Add(_rescan);
    }

    public bool IsOn(ParseResult result) => result.GetValue(_watch);

    public WatchSettings Read(ParseResult result) => new(DurationOf(result, _settle), DurationOf(result, _rescan));

    /// <summary>Finds what cannot be watched, or not so.</summary>
    public static void Check(Pipeline pipeline, InputOptions input, OutputPlan output, string? runFolder, List<Diagnostic> diagnostics)
    {
        if (input.Shard is not null)
        {
            diagnostics.Add(WatchDiagnostics.NotSharded());
        }

        if (pipeline.Learners.FirstOrDefault() is { } learner)
        {
            diagnostics.Add(WatchDiagnostics.Learns(learner.Label));
        }

        if (runFolder is null || output.IsStream || output.Encoder is TextEncoder)
        {
            diagnostics.Add(WatchDiagnostics.NoOutput());
        }

        if (input.Paths is not [var folder] || !Directory.Exists(folder))
        {
            diagnostics.Add(WatchDiagnostics.NotOneFolder());
            return;
        }

        foreach (string path in new[] { output.FullPath, runFolder }.OfType<string>().Where(path => IsInside(path, folder)).Take(1))
        {
            diagnostics.Add(WatchDiagnostics.OutputInside(path == output.FullPath ? output.ToString() : path, folder));
        }
    }

    private static bool IsInside(string path, string folder) => (Path.GetFullPath(path) + Path.DirectorySeparatorChar)
        .StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static TimeSpan DurationOf(ParseResult result, Option<string> option) => Duration.TryParse(result.GetRequiredValue(option), out TimeSpan duration) ? duration : default;

    private static void RequireDuration(System.CommandLine.Parsing.OptionResult result)
    {
        if (result.Tokens.Count == 1 && !Duration.TryParse(result.Tokens[0].Value, out _))
        {
            result.AddError($"{result.Option.Name} takes a duration such as 500ms, 10s or 2m, not '{result.Tokens[0].Value}'.");
        }
    }
}
