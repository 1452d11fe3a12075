namespace TextPipeline.Plugins.Cleaning.Scoring;

/// <summary>What one feature added to a score.</summary>
/// <param name="Name">The feature.</param>
/// <param name="Value">Its value in the example.</param>
/// <param name="Contribution">Log-odds times <see cref="BoostedTrees.Scale"/>; above 0 it spoke for the text, below 0 against it.</param>
internal readonly record struct FeatureContribution(string Name, int Value, int Contribution);
