using System.ComponentModel;

namespace TestPlugins.Stages;

internal sealed record NoteIdsOptions
{
    [Description("The file that takes the ids.")]
    public string Path { get; init; } = "ids.txt";
}
