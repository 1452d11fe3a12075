using Microsoft.Extensions.Logging;

namespace TextPipeline.Core.Tests.Execution.Isolation;

/// <summary>Loggers whose lines are kept as <c>label: Level: text</c>.</summary>
internal sealed class LogLines : List<string>
{
    public ILogger For(string? label) => new LineLogger(this, label);

    private sealed class LineLogger(LogLines lines, string? label) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (lines)
            {
                lines.Add($"{label}: {logLevel}: {formatter(state, exception)}{(exception is null ? "" : $" | {exception}")}");
            }
        }
    }
}
