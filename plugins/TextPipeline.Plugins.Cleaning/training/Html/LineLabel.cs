namespace TextPipeline.Plugins.Cleaning.Training.Html;

/// <summary>What is known of a line.</summary>
/// <param name="Keep">Whether it is main content.</param>
/// <param name="Weight">How much it counts.</param>
internal readonly record struct LineLabel(bool Keep, double Weight);
