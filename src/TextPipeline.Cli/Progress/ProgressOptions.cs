using System.CommandLine;
using TextPipeline.Cli.Logging;
using TextPipeline.Core.Definitions;

namespace TextPipeline.Cli.Progress;

/// <summary>The options about showing how far a run is.</summary>
internal sealed class ProgressOptions
{
    private readonly Option<string> _mode = new("--progress")
    {
        Description = "How far the run is: live (a display in the terminal), plain (a line from time to time), none, or auto: live where standard error is a terminal, else plain. Nothing with --quiet.",
        HelpName = "auto|live|plain|none",
        DefaultValueFactory = _ => "auto",
    };

    private readonly Option<string> _interval = new("--progress-interval")
    {
        Description = "How long from one line to the next, such as 500ms or 1m. By default 10s.",
        HelpName = "duration",
        DefaultValueFactory = _ => "10s",
    };

    public ProgressOptions()
    {
        _mode.AcceptOnlyFromAmong("auto", "live", "plain", "none");
        _interval.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && (!Duration.TryParse(text, out TimeSpan interval) || interval < TimeSpan.FromMilliseconds(1) || interval > TimeSpan.FromDays(1)))
            {
                result.AddError($"--progress-interval takes a duration such as 500ms or 10s, from 1ms to 24h, not '{text}'.");
            }
        });
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_mode);
        command.Options.Add(_interval);
    }

    /// <summary>How to show it.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="documentsToTerminal">Whether documents are printed to a terminal, where they would be drawn over.</param>
    /// <param name="logs">What the log looks like.</param>
    public ProgressMode Mode(ParseResult result, bool documentsToTerminal, LogFactory logs)
    {
        if (logs.Least > Microsoft.Extensions.Logging.LogLevel.Information)
        {
            return ProgressMode.None;
        }

        bool mayDraw = !Console.IsErrorRedirected && !logs.IsJson && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return Enum.Parse<ProgressMode>(result.GetRequiredValue(_mode), ignoreCase: true) switch
        {
            ProgressMode.Auto when documentsToTerminal => ProgressMode.None,
            ProgressMode.Auto => mayDraw ? ProgressMode.Live : ProgressMode.Plain,
            ProgressMode.Live when !mayDraw => ProgressMode.Plain,
            var mode => mode,
        };
    }

    public TimeSpan Interval(ParseResult result) => Duration.TryParse(result.GetRequiredValue(_interval), out TimeSpan interval) ? interval : TimeSpan.FromSeconds(10);
}
