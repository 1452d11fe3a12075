namespace TextPipeline.Plugins.Cleaning.Scoring;

/// <summary>Writes the values of one example into a block, one after the other.</summary>
internal ref struct FeatureRow(FeatureBlock block, int example)
{
    /// <summary>How many were written.</summary>
    public int Count { get; private set; }

    public void Add(int value) => block.Set(example, Count++, value);
}
