using TextPipeline.Core.Plugins;

namespace TextPipeline.Core.Tests.Plugins;

public sealed class VersionRangeTests
{
    [Theory]
    [InlineData("1.2", "1.2.0", true)]
    [InlineData("1.2", "1.2.9", true)]
    [InlineData("1.2", "1.20.0", false)]
    [InlineData("1.2", "1.3.0", false)]
    [InlineData("1", "1.9.9", true)]
    [InlineData("1.2.3.4", "1.2.3.4", true)]
    [InlineData("1.2.3.4", "1.2.3", false)]
    [InlineData("1.2.3.0", "1.2.3", true)]
    [InlineData("1.*", "1.7.0", true)]
    [InlineData("1.*", "2.0.0", false)]
    [InlineData("1.2.*", "1.2.5", true)]
    [InlineData("*", "0.0.1", true)]
    [InlineData(">=1.2", "1.2.0", true)]
    [InlineData(">=1.2", "1.1.9", false)]
    [InlineData(">1.2", "1.2.0", false)]
    [InlineData(">1.2", "1.2.1", true)]
    [InlineData("<=1.2", "1.2.0", true)]
    [InlineData("<=1.2", "1.2.1", false)]
    [InlineData("<2.0", "1.99.99", true)]
    [InlineData("<2.0", "2.0.0", false)]
    [InlineData(">=1.0 <2.0", "1.4.2", true)]
    [InlineData("  >=1.0   <2.0 ", "2.0.0", false)]
    [InlineData(">=1.0 <2.0", "0.9.0", false)]
    [InlineData("1.* <1.5", "1.4.0", true)]
    [InlineData("1.* <1.5", "1.5.0", false)]
    public void Contains_Version_ByRange(string range, string version, bool expected)
    {
        Assert.True(VersionRange.TryParse(range, out VersionRange? parsed));
        Assert.Equal(expected, parsed.Contains(Version.Parse(version)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("v1")]
    [InlineData("1.")]
    [InlineData(".1")]
    [InlineData("1..2")]
    [InlineData("-1")]
    [InlineData("1.2.3.4.5")]
    [InlineData(">=")]
    [InlineData(">= 1.0")]
    [InlineData("=1.0")]
    [InlineData("==1.0")]
    [InlineData(">=1.*")]
    [InlineData(".*")]
    [InlineData("**")]
    [InlineData("1.*.2")]
    [InlineData("[1.0,2.0)")]
    [InlineData("1.0-beta")]
    [InlineData("99999999999")]
    [InlineData("1.0, 2.0")]
    public void TryParse_NoRange_IsFalse(string text) => Assert.False(VersionRange.TryParse(text, out _));

    [Fact]
    public void ToString_Range_IsAsWritten()
    {
        Assert.True(VersionRange.TryParse(" >=1.0 <2.0 ", out VersionRange? range));
        Assert.Equal(">=1.0 <2.0", range.ToString());
    }
}
