namespace TextPipeline.Plugins.Cleaning.Training.Boosting;

/// <summary>How trees are grown.</summary>
internal sealed record TrainingSettings
{
    public int Trees { get; init; } = 200;

    /// <summary>Tests in each tree, up to 8.</summary>
    public int Depth { get; init; } = 6;

    /// <summary>Learning rate: what a tree's leaves are multiplied by, 0 to 1.</summary>
    public double Rate { get; init; } = 0.1;

    /// <summary>L2 regularization: the prior weight of every leaf.</summary>
    public double LeafPenalty { get; init; } = 10;

    /// <summary>The share of the features that each tree may ask.</summary>
    public double FeatureShare { get; init; } = 0.4;

    /// <summary>The share of the groups of examples that each tree is grown on.</summary>
    public double SampleShare { get; init; } = 0.8;

    /// <summary>The most values that a feature is told apart by, up to 255.</summary>
    public int Bins { get; init; } = 48;

    public int Seed { get; init; } = 1;
}
