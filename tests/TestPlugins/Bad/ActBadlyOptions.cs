using System.ComponentModel;

namespace TestPlugins.Bad;

internal sealed record ActBadlyOptions
{
    [Description("What it does that a stage should not.")]
    public string Way { get; init; } = "";

    [Description("When: create, process (where the text begins with '!') or dispose.")]
    public string At { get; init; } = "process";
}
