using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace PluginNamespace;

/// <summary>Options of <c>plugin_stage</c>. In a pipeline their names are in snake_case; the host checks them before anything runs.</summary>
internal sealed record PluginClassOptions
{
    [Description("What stands in place of a word.")]
    [StringLength(40, MinimumLength = 1)]
    public string Mask { get; init; } = "***";

    [Description("The file that lists the words, one a line: beside the pipeline, else in the plugin's folder.")]
    [StringLength(200, MinimumLength = 1)]
    public string Words { get; init; } = "data/words.txt";
}
