using Microsoft.Extensions.Logging;

namespace TextPipeline;

/// <summary>What a stage may need to be built. What it may need for a call is <see cref="StageContext"/>.</summary>
public sealed class StageServices
{
    /// <summary>The entry's <c>label</c>, by default the stage's name.</summary>
    public required string StageLabel { get; init; }

    /// <summary>Where the stage logs.</summary>
    public required ILogger Logger { get; init; }

    /// <summary>Files of the stage: beside the pipeline, else in the plugin's own folder.</summary>
    public required StageResources Resources { get; init; }

    /// <summary>The clock, for time limits and waiting. Results must not depend on it.</summary>
    public required TimeProvider TimeProvider { get; init; }

    /// <summary>Named implementations that other plugins offer, such as translation services.</summary>
    public required StageProviders Providers { get; init; }
}
