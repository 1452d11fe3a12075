using System.ComponentModel.DataAnnotations;

namespace TextPipeline.Core.Tests.Pipelines.Options;

internal sealed record SampleFilter
{
    public required string Kind { get; init; }

    [Range(0.0, 1.0)]
    public double Share { get; init; } = 0.5;

    public SampleFilter? Inner { get; init; }
}
