using TextPipeline.Plugins.Summary.Methods.Linear;

namespace TextPipeline.Plugins.Summary.Tests.Methods;

public class LinearWeightsTests
{
    [Fact]
    public void NameOf_EveryFeature_IsDistinctAndSnakeCase()
    {
        string[] names = [.. Enum.GetValues<LinearFeature>().Select(LinearWeights.NameOf)];

        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.All(names, name => Assert.Matches("^[a-z]+(_[a-z]+|_[0-9]+)*$", name));
        Assert.Contains("length_6_to_9", names);
    }

    [Theory]
    [InlineData("position_1")]
    [InlineData("position_1 one")]
    [InlineData("position_1 NaN")]
    [InlineData("position_1 1 2")]
    public void Read_NotWellFormed_NamesLine(string line) =>
        Assert.Equal(
            "line 2: a feature's name and its weight are expected, such as 'position_1 0.5'",
            Assert.Throws<FormatException>(() => LinearWeights.Read(new StringReader("digit 1\n" + line))).Message);

    [Fact]
    public void Read_FeatureNotNamed_WeighsNothing()
    {
        LinearWeights weights = LinearWeights.Read(new StringReader("digit\t-0.5 # own\n"));

        Assert.Equal(-0.5, weights.Values[(int)LinearFeature.Digit]);
        Assert.Equal(-0.5, weights.Values.ToArray().Sum());
    }

    [Theory]
    [InlineData("tree = 1")]
    [InlineData("tree words>12 1 2")]
    [InlineData("tree words>12 = 1 2 3")]
    [InlineData("tree words=12 = 1 2")]
    [InlineData("tree words>long = 1 2")]
    [InlineData("tree words>12 = 1 x")]
    public void Read_TreeNotWellFormed_NamesLine(string line) =>
        Assert.Equal(
            "line 1: a tree has 1 to 8 tests, '=' and a weight for each outcome of them, such as 'tree words>12 = -0.5 0.5'",
            Assert.Throws<FormatException>(() => LinearWeights.Read(new StringReader(line))).Message);

    [Fact]
    public void Read_TreeWithUnknownFeature_NamesIt() =>
        Assert.Equal("line 1: there is no feature 'letters'", Assert.Throws<FormatException>(() => LinearWeights.Read(new StringReader("tree letters>1 = 0 1"))).Message);

    [Theory]
    [InlineData(12, 0, 1 + 12)]
    [InlineData(12, 1, 2 + 12)]
    [InlineData(13, 0, 3 + 13)]
    [InlineData(13, 1, 4 + 13)]
    public void Score_TreeOfTwoTests_AddsTheWeightOfTheirOutcome(int words, int digit, double expected)
    {
        LinearWeights weights = LinearWeights.Read(new StringReader("words 1\ntree words>12 digit>0 = 1 2 3 4\n"));
        var features = new double[LinearFeatures.Count];
        features[(int)LinearFeature.Words] = words;
        features[(int)LinearFeature.Digit] = digit;

        Assert.Equal(expected, weights.Score(features));
    }
}
