using Serilog.Core;
using Serilog.Events;

namespace TestPlugins.SideBySide;

/// <summary>Keeps what is logged through the static logger of this plugin's Serilog.</summary>
internal sealed class OwnSink : ILogEventSink
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;

    public void Emit(LogEvent logEvent) => _lines.Add(logEvent.RenderMessage(null));
}
