using System.ComponentModel;

namespace TestPlugins.Stages;

internal sealed record NoteIdsOptions
{
    [Description("The folder with a file for each process.")]
    public string Folder { get; init; } = "ids";
}
