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
        _serilog = new Lazy<Logger>(() => Create(settings));
    }

    /// <summary>The least level that is written.</summary>
    public LogLevel Least { get; }

    /// <summary>Whether lines are JSON objects.</summary>
    public bool IsJson { get; }

    /// <summary>A logger whose lines carry the name of their source, such as a stage's label.</summary>
    public Microsoft.Extensions.Logging.ILogger Create(string? source) => new SerilogLogger(this, source);

    public Serilog.ILogger Serilog => _serilog.Value;

    private static Logger Create(LogSettings settings)
    {
        LoggerConfiguration configuration = new LoggerConfiguration().MinimumLevel.Verbose()
            .WriteTo.Console(Formatter(settings, forFile: false), standardErrorFromLevel: LogEventLevel.Verbose);
        if (settings.File is not null)
        {
            configuration.WriteTo.File(Formatter(settings, forFile: true), settings.File);
        }

        return configuration.CreateLogger();
    }

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
    }
}
