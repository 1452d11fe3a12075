using System.ComponentModel;

namespace TestPlugins.Stages;

internal sealed record SlowOptions
{
    [Description("How long every document takes.")]
    public TimeSpan Delay { get; init; } = TimeSpan.FromMilliseconds(10);
}
