using Spectre.Console;
using Spectre.Console.Rendering;
using TextPipeline.Cli.Tracing;
using TextPipeline.Core.Execution.Progress;

namespace TextPipeline.Cli.Progress;

/// <summary>
/// A display at the foot of a terminal. While it stands, lines for standard error go above it; when it ends, nothing of it is left. The one class that
/// needs Spectre.Console, which is loaded with it.
/// </summary>
internal sealed class LiveProgress : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly RunProgress _progress;
    private readonly TextWriter _error = Console.Error;
    private readonly LineWriter _lines;
    private readonly IAnsiConsole _console;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _drawing;

    public LiveProgress(RunProgress progress)
    {
        _progress = progress;
        _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new TerminalOutput(_error), Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes });
        _lines = new LineWriter(line => _console.Write(new Text(line + "\n").Overflow(Overflow.Fold)));
        _drawing = Task.Run(DrawAsync);
        Console.SetError(_lines);
    }

    private Task DrawAsync() => _console.Live(Render()).AutoClear(true).Overflow(VerticalOverflow.Crop).StartAsync(async display =>
    {
        // The library hides the cursor, and a process that is killed would leave it hidden.
        _console.Cursor.Show(true);
        while (!_end.IsCancellationRequested)
        {
            display.UpdateTarget(Render());
            await Task.Delay(Interval, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    });

    private Rows Render()
    {
        ProgressSnapshot progress = _progress.Take();
        int width = _console.Profile.Width;
        var rows = new List<IRenderable>();
        if (progress.Share is { } share)
        {
            rows.Add(Bar(share, width));
        }

        string failed = $"quarantined {Figures.Number(progress.Documents.Quarantined)}";
        foreach (string line in ProgressWords.Lines(ProgressWords.Pieces(progress), width))
        {
            string text = Markup.Escape(line);
            rows.Add(new Markup(progress.Documents.Quarantined > 0 ? text.Replace(failed, $"[red]{failed}[/]", StringComparison.Ordinal) : text));
        }

        return new Rows(rows);
    }

    private static Markup Bar(double share, int width)
    {
        string percent = $"{Figures.Share(share, 1),5}";
        int length = Math.Min(60, width - percent.Length), done = (int)Math.Floor(share * length);
        return new Markup($"[green]{new string('━', done)}[/][dim]{new string('─', length - done)}[/]{percent}");
    }

    public void Dispose()
    {
        _end.Cancel();
        try
        {
            _drawing.GetAwaiter().GetResult();
        }
        finally
        {
            Console.SetError(_error);
            _lines.FlushRest();
            _end.Dispose();
        }
    }
}
