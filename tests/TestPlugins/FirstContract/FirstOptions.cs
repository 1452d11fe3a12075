using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace TestPlugins.FirstContract;

internal sealed record FirstOptions
{
    [Description("What follows the text.")]
    [StringLength(5, MinimumLength = 1)]
    public string Mark { get; init; } = "!";

    [Description("A provider of translations.")]
    public string Provider { get; init; } = "first";
}
