namespace TextPipeline.Testing;

internal sealed record LawBreakerOptions
{
    public string Law { get; init; } = "none";
}
