using System.Collections.Immutable;
using System.ComponentModel;

namespace TestPlugins.Stages;

internal sealed record AskProviderOptions
{
    [Description("The provider to ask.")]
    public string Provider { get; init; } = "prefix";

    [Description("What it is to know.")]
    public ImmutableDictionary<string, string> Settings { get; init; } = ImmutableDictionary<string, string>.Empty;
}
