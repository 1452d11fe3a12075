namespace TextPipeline.Testing;

internal sealed record LearningOptions
{
    /// <summary>The law that the stage breaks.</summary>
    public string Law { get; init; } = "none";
}
