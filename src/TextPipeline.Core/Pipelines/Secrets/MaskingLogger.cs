using Microsoft.Extensions.Logging;

namespace TextPipeline.Core.Pipelines.Secrets;

/// <summary>The logger of a stage, which shows no secret of the pipeline. A line that holds one loses its structure with it.</summary>
internal sealed class MaskingLogger(ILogger inner, SecretMask secrets) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => inner.BeginScope(state);

    public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (secrets.IsEmpty || !inner.IsEnabled(logLevel))
        {
            inner.Log(logLevel, eventId, state, exception, formatter);
            return;
        }

        string message = formatter(state, exception), trace = exception?.ToString() ?? "";
        string shownMessage = secrets.Mask(message), shownTrace = secrets.Mask(trace);
        if (message == shownMessage && trace == shownTrace)
        {
            inner.Log(logLevel, eventId, state, exception, formatter);
            return;
        }

        string line = shownTrace.Length == 0 ? shownMessage : $"{shownMessage}{Environment.NewLine}{shownTrace}";
        inner.Log(logLevel, eventId, line, null, static (text, _) => text);
    }
}
