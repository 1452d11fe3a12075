using CsCheck;
using TextPipeline.Plugins.Cleaning.Scoring;

namespace TextPipeline.Plugins.Cleaning.Tests.Scoring;

public sealed class BoostedTreesTests
{
    private static readonly BoostedTrees Model = SampleModel.Read();

    [Theory]
    [InlineData(0, 0, -10 + 0 - 8)]
    [InlineData(5, 2, -10 + 0 - 8)]
    [InlineData(6, 2, -10 + 200 - 8)]
    [InlineData(6, 3, -10 + 400 - 8)]
    [InlineData(6, 8, -10 + 400 + 40)]
    public void Score_Example_IsBiasAndOneLeafATree(short length, short words, int expected) => Assert.Equal(expected, Model.Score([length, words]));

    [Fact]
    public void Score_Block_IsThatOfEachExample() => Gen.Short.Array[2].Array[1, FeatureBlock.Capacity].Sample(examples =>
    {
        var block = new FeatureBlock(2);
        for (int i = 0; i < examples.Length; i++)
        {
            block.Set(i, 0, examples[i][0]);
            block.Set(i, 1, examples[i][1]);
        }

        int[] scores = new int[examples.Length];
        Model.Score(block, scores);
        Assert.Equal(examples.Select(example => Model.Score(example)), scores);
    });

    [Fact]
    public void Explain_Example_NamesTheFeaturesByTheirContribution()
    {
        // The first tree: mean 175, 300 behind length, 400 behind words; the second: 10, then 20, then 40.
        IReadOnlyList<FeatureContribution> all = Model.Explain([6, 8], 5);
        Assert.Equal([new FeatureContribution("words", 8, 100 + 30), new FeatureContribution("length", 6, 125)], all);
        Assert.Equal(Model.Score([6, 8]) - Model.Bias - 175 - 10, all.Sum(feature => feature.Contribution));
        Assert.Single(Model.Explain([6, 8], 1));
    }
}
