using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace TestPlugins.Stages;

internal sealed record DropEveryOptions
{
    [Description("A document is dropped where the number at the end of its id is a multiple of this; 1 drops every document.")]
    [Range(1, int.MaxValue)]
    public int Multiple { get; init; } = 1;

    [Description("What the drop says of the document; empty for nothing.")]
    public string Says { get; init; } = "";
}
