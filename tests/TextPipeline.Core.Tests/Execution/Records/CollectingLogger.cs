using Microsoft.Extensions.Logging;

namespace TextPipeline.Core.Tests.Execution.Records;

/// <summary>Keeps what is logged, a line each.</summary>
internal sealed class CollectingLogger : ILogger
{
    public List<string> Lines { get; } = [];

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Add($"{logLevel}: {formatter(state, exception)}");
}
