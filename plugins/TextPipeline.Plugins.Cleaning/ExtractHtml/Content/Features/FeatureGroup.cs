namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Content.Features;

/// <summary>Features of a line that belong together.</summary>
internal abstract class FeatureGroup
{
    /// <summary>Adds a value for each of the group's names, in their order.</summary>
    /// <param name="index">The line.</param>
    /// <param name="values">Values of the groups before.</param>
    public abstract void Write(int index, List<int> values);
}
