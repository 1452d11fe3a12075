namespace TextPipeline.Testing;

internal sealed record SampleOptions
{
    public int Times { get; init; } = 1;
}
