using System.ComponentModel;

namespace TestPlugins.Stages;

internal sealed record WordOptions
{
    [Description("Documents whose text contains this are concerned; empty concerns every document.")]
    public string Word { get; init; } = "";
}
