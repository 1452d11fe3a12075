using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace TextPipeline.Core.Tests.Pipelines.Options;

internal sealed record RequiringOptions
{
    [Required]
    public string Provider { get; init; } = "";

    [Required]
    public SampleMode Mode { get; init; }

    [MinLength(1)]
    public ImmutableArray<string> Packs { get; init; } = [];
}
