using Microsoft.Extensions.Logging;
using TextPipeline.Core.Execution.Isolation.Frames;

namespace TextPipeline.Core.Execution.Isolation.Hosting;

/// <summary>The logger of a stage in a child process: the host logs its lines. They arrive as text, without the names of their values.</summary>
internal sealed class ChannelLogger(FrameChannel channel, string? label, LogLevel least) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least && logLevel != LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
        {
            return;
        }

        var frame = new FrameWriter();
        frame.Begin(FrameKind.Log);
        frame.Text(label);
        frame.Int((int)logLevel);
        frame.Text(formatter(state, exception));
        frame.Text(exception?.ToString());
        channel.Send(frame);
    }

    /// <summary>Logs a line of a child in the host.</summary>
    public static void Read(FrameReader frame, Func<string?, ILogger?> loggers)
    {
        ILogger? logger = loggers(frame.OptionalText());
        var level = (LogLevel)frame.Int();
        string line = frame.Text();
        Exception? exception = frame.OptionalText() is { } text ? new RemoteException(text) : null;
        logger?.Log(level, default, line, exception, static (line, _) => line);
    }
}
