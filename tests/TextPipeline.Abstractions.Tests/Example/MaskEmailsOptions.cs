using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Example.Privacy;

internal sealed record MaskEmailsOptions
{
    [Description("What stands in place of an address.")]
    [StringLength(40, MinimumLength = 1)]
    public string Mask { get; init; } = "<email>";
}
