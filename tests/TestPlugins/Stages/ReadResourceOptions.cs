using System.ComponentModel;

namespace TestPlugins.Stages;

internal sealed record ReadResourceOptions
{
    [Description("The file to read.")]
    public string Path { get; init; } = "data/greeting.txt";
}
