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
}
