using TextPipeline.Core.Tracing.Comparison;

namespace TextPipeline.Core.Tests.Tracing.Comparison;

public sealed class ThresholdTests
{
    // Of 200 documents 10 are changed, 3 are dropped by B alone, none fails.
    private static readonly ComparisonReport Report = new()
    {
        A = "a", B = "b", Read = 200, Unreadable = 0, Compared = 200, Changed = 10, Dropped = new FateCount(5, 4, 3), Failed = new FateCount(1, 2, 0), Fates = [], Stages = [], Largest = [],
    };

    [Theory]
    [InlineData("dropped>2%", false)]
    [InlineData("dropped>1%", true)]
    [InlineData("dropped >= 1.5 %", true)]
    [InlineData("dropped>3", false)]
    [InlineData("dropped>=3", true)]
    [InlineData("changed>9", true)]
    [InlineData("changed<=5%", true)]
    [InlineData("changed<10", false)]
    [InlineData("failed=0", true)]
    [InlineData("failed==1", false)]
    public void IsCrossed_Report_IsWhatTheConditionSays(string text, bool crossed)
    {
        Assert.True(Threshold.TryParse(text, out Threshold? threshold));
        Assert.Equal(crossed, threshold.IsCrossed(Report));
    }

    [Fact]
    public void IsCrossed_NothingCompared_IsNoShare()
    {
        Assert.True(Threshold.TryParse("failed>0%", out Threshold? threshold));
        Assert.False(threshold.IsCrossed(Report with { Compared = 0 }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("dropped")]
    [InlineData("dropped>")]
    [InlineData("dropped>%")]
    [InlineData("droped>1")]
    [InlineData("Dropped>1")]
    [InlineData("dropped>-1")]
    [InlineData("dropped>1e3")]
    [InlineData("dropped=>1")]
    [InlineData("dropped!=1")]
    [InlineData("dropped>1 2")]
    [InlineData("dropped>NaN")]
    public void TryParse_OtherText_IsFalse(string text) => Assert.False(Threshold.TryParse(text, out _));
}
