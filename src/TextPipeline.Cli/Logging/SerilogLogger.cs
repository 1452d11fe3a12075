using Microsoft.Extensions.Logging;
using Serilog.Events;
using Serilog.Parsing;
using TextPipeline.Cli.Tracing;

namespace TextPipeline.Cli.Logging;

/// <summary>The contract's logger over Serilog; keeps message templates and their values, so that JSON lines carry them by name.</summary>
internal sealed class SerilogLogger : ILogger
{
    private static readonly MessageTemplateParser Parser = new();
    private readonly LogFactory _factory;
    private readonly string? _source;

    public SerilogLogger(LogFactory factory, string? source)
    {
        _factory = factory;
        _source = source;
    }

    public bool IsEnabled(LogLevel logLevel) => logLevel >= _factory.Least && logLevel != LogLevel.None;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
        {
            return;
        }

        string template = "{Text:l}";
        var properties = new List<LogEventProperty>();
        if (state is IEnumerable<KeyValuePair<string, object?>> values)
        {
            foreach ((string name, object? value) in values)
            {
                if (name == "{OriginalFormat}" && value is string original)
                {
                    template = original;
                }
                else if (_factory.Serilog.BindProperty(name, Shown(value), destructureObjects: false, out LogEventProperty? property))
                {
                    properties.Add(property);
                }
            }
        }

        if (template == "{Text:l}")
        {
            properties.Add(new LogEventProperty("Text", new ScalarValue(formatter(state, exception))));
        }

        if (_source is not null)
        {
            properties.Add(new LogEventProperty("Source", new ScalarValue(_source + ": ")));
        }

        _factory.Serilog.Write(new LogEvent(DateTimeOffset.Now, Level(logLevel), exception, Parser.Parse(template), properties));
    }

    // Names of files and documents come from outside: a line break in one must not make up a line of the log. JSON escapes it by itself.
    private object? Shown(object? value) => value is string text && !_factory.IsJson ? VisibleText.Of(text) : value;

    private static LogEventLevel Level(LogLevel level) => level switch
    {
        LogLevel.Trace => LogEventLevel.Verbose,
        LogLevel.Debug => LogEventLevel.Debug,
        LogLevel.Information => LogEventLevel.Information,
        LogLevel.Warning => LogEventLevel.Warning,
        LogLevel.Error => LogEventLevel.Error,
        _ => LogEventLevel.Fatal,
    };
}
