using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace TestPlugins.Stages;

internal sealed record InnerOptions
{
    [Description("A name.")]
    [Required]
    public string? Name { get; init; }

    [Description("A share of 1.")]
    [Range(0.0, 1.0)]
    public double Share { get; init; } = 0.5;
}
