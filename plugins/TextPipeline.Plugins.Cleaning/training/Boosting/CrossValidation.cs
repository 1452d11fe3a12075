namespace TextPipeline.Plugins.Cleaning.Training.Boosting;

/// <summary>Scores every example by a model that saw none of what it belongs to: the only figure that says something of other pages.</summary>
internal static class CrossValidation
{
    /// <summary>Parts units, such as the sites of pages, into folds; what has the same key is never parted.</summary>
    /// <param name="keys">A key for each unit.</param>
    /// <param name="folds">How many folds.</param>
    /// <returns>The fold of each unit.</returns>
    public static int[] Folds(IReadOnlyList<string> keys, int folds)
    {
        string[] distinct = [.. keys.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        new Random(7).Shuffle(distinct);
        var foldOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < distinct.Length; i++)
        {
            foldOf[distinct[i]] = i % folds;
        }

        return [.. keys.Select(key => foldOf[key])];
    }

    /// <summary>Trains a model for each fold on the groups of all other folds.</summary>
    /// <param name="examples">All examples.</param>
    /// <param name="foldOf">The fold of each group of examples.</param>
    /// <param name="settings">How to train.</param>
    /// <returns>The models, by fold.</returns>
    public static Scoring.BoostedTrees[] Train(ExampleSet examples, int[] foldOf, TrainingSettings settings) =>
        [.. Enumerable.Range(0, foldOf.Max() + 1).Select(fold => TreeTrainer.Train(examples.Where(group => foldOf[group] != fold), settings))];
}
