using System.Globalization;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Compact;
using Serilog.Formatting.Display;

namespace TextPipeline.Cli.Logging;

/// <summary>
/// Loggers over Serilog, on standard error and perhaps a file. Serilog is set up with the first line that is written: a run of a small document then does not
/// pay for it.
/// </summary>
internal sealed class LogFactory : IDisposable
{
    private readonly Lazy<Logger> _serilog;
    private readonly Lazy<Logger?> _file;

    public LogFactory(LogSettings settings)
    {
        Least = settings.Verbosity switch
        {
            < 0 => LogLevel.Error,
            0 => LogLevel.Information,
            1 => LogLevel.Debug,
            _ => LogLevel.Trace,
        };
        IsJson = settings.Json;
        _file = new Lazy<Logger?>(() => settings.File is null ? null : Unfiltered().WriteTo.File(Formatter(settings, forFile: true), settings.File).CreateLogger());
        _serilog = new Lazy<Logger>(() => Create(settings));
    }

    /// <summary>The least level that is written.</summary>
    public LogLevel Least { get; }

    /// <summary>Whether lines are JSON objects.</summary>
    public bool IsJson { get; }

    /// <summary>A logger whose lines carry the name of their source, such as a stage's label.</summary>
    public Microsoft.Extensions.Logging.ILogger Create(string? source) => new SerilogLogger(this, source);

    public Serilog.ILogger Serilog => _serilog.Value;

    /// <summary>Writes a line of text as it is to standard error, and as a log line to the file where there is one.</summary>
    public void WriteLine(LogEventLevel level, string line)
    {
        Console.Error.WriteLine(line);
        _file.Value?.Write(level, "{Line:l}", line);
    }

    private Logger Create(LogSettings settings)
    {
        LoggerConfiguration configuration = Unfiltered().WriteTo.Console(Formatter(settings, forFile: false), standardErrorFromLevel: LogEventLevel.Verbose);
        if (_file.Value is { } file)
        {
            configuration.WriteTo.Logger(file);
        }

        return configuration.CreateLogger();
    }

    private static LoggerConfiguration Unfiltered() => new LoggerConfiguration().MinimumLevel.Verbose();

    private static ITextFormatter Formatter(LogSettings settings, bool forFile) => settings.Json
        ? new CompactJsonFormatter()
        : new MessageTemplateTextFormatter(
            forFile
                ? "{Timestamp:yyyy-MM-ddTHH:mm:ss.fffzzz} {Level:w} {Source}{Message:lj}{NewLine}{Exception}"
                : "textpipeline: {Level:w}: {Source}{Message:lj}{NewLine}{Exception}",
            CultureInfo.InvariantCulture);

    public void Dispose()
    {
        if (_serilog.IsValueCreated)
        {
            _serilog.Value.Dispose();
        }

        if (_file.IsValueCreated)
        {
            _file.Value?.Dispose();
        }
    }
}
