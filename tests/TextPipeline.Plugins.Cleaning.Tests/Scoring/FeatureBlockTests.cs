using TextPipeline.Plugins.Cleaning.Scoring;

namespace TextPipeline.Plugins.Cleaning.Tests.Scoring;

public sealed class FeatureBlockTests
{
    [Fact]
    public void Set_ValueBeyondAShort_IsCut()
    {
        var block = new FeatureBlock(2);
        block.Set(127, 0, 40_000);
        block.Set(127, 1, -40_000);
        var values = new short[2];
        block.CopyTo(127, values);
        Assert.Equal([short.MaxValue, short.MinValue], values);
    }
}
