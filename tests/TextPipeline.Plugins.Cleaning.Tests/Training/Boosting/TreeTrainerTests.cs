using TextPipeline.Plugins.Cleaning.Scoring;
using TextPipeline.Plugins.Cleaning.Training.Boosting;

namespace TextPipeline.Plugins.Cleaning.Tests.Training.Boosting;

public sealed class TreeTrainerTests
{
    private static readonly TrainingSettings Small = new() { Trees = 40, Depth = 3, Rate = 0.3, FeatureShare = 1, LeafPenalty = 1 };

    [Fact]
    public void Train_EitherOfTwoFeaturesDecides_TellsExamplesApart()
    {
        BoostedTrees model = TreeTrainer.Train(Examples(400), Small);
        Assert.True(model.Score([90, 0, 0]) > 1000);
        Assert.True(model.Score([0, 0, 90]) > 1000);
        Assert.True(model.Score([10, 50, 10]) < -1000);
        Assert.Equal("left", model.Explain([90, 0, 0], 1)[0].Name);
    }

    [Fact]
    public void Train_SameExamples_GivesTheSameModel() => Assert.Equal(Written(TreeTrainer.Train(Examples(200), Small)), Written(TreeTrainer.Train(Examples(200), Small)));

    [Fact]
    public void Train_OneKindOfExample_Throws()
    {
        var examples = new ExampleSet(["a"]);
        examples.Add([1], label: true, weight: 1, group: 0);
        Assert.Throws<ArgumentException>(() => TreeTrainer.Train(examples, Small));
    }

    [Fact]
    public void Train_ExamplesAlike_Throws()
    {
        var examples = new ExampleSet(["a"]);
        examples.Add([1], label: true, weight: 1, group: 0);
        examples.Add([1], label: false, weight: 1, group: 0);
        Assert.Throws<ArgumentException>(() => TreeTrainer.Train(examples, Small));
    }

    [Fact]
    public void Folds_UnitsOfOneKey_StayTogether()
    {
        string[] keys = [.. Enumerable.Range(0, 60).Select(unit => $"site {unit % 12}")];
        int[] folds = CrossValidation.Folds(keys, 4);
        Assert.All(keys.Zip(folds).GroupBy(unit => unit.First, unit => unit.Second), site => Assert.Single(site.Distinct()));
        Assert.All(folds.CountBy(fold => fold), fold => Assert.Equal(15, fold.Value));
    }

    private static ExampleSet Examples(int count)
    {
        var examples = new ExampleSet(["left", "noise", "right"]);
        for (int i = 0; i < count; i++)
        {
            short left = (short)(i * 37 % 100), right = (short)(i * 71 % 100);
            examples.Add([left, (short)(i * 13 % 100), right], left > 60 || right > 60, weight: 1 + (i % 2), group: i / 20);
        }

        return examples;
    }

    private static string Written(BoostedTrees model)
    {
        using var writer = new StringWriter();
        BoostedTreesFile.Write(model, writer);
        return writer.ToString();
    }
}
