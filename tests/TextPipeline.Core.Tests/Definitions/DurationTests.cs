using CsCheck;
using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.Tests.Definitions;

public sealed class DurationTests
{
    [Theory]
    [InlineData("0s", 0)]
    [InlineData("500ms", 500)]
    [InlineData("10s", 10_000)]
    [InlineData("5m", 300_000)]
    [InlineData("2h", 7_200_000)]
    [InlineData("1d", 86_400_000)]
    public void TryParse_NumberAndUnit_GivesTheTime(string text, double milliseconds)
    {
        Assert.True(Duration.TryParse(text, out TimeSpan duration));
        Assert.Equal(milliseconds, duration.TotalMilliseconds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("10")]
    [InlineData("s")]
    [InlineData("-1s")]
    [InlineData("1.5s")]
    [InlineData("1 s")]
    [InlineData("1S")]
    [InlineData("1h30m")]
    [InlineData("99999999999999999999s")]
    [InlineData("10675200d")]
    public void TryParse_AnythingElse_IsRefused(string text) => Assert.False(Duration.TryParse(text, out _));

    [Theory]
    [InlineData(0, "0s")]
    [InlineData(90_000, "90s")]
    [InlineData(120_000, "2m")]
    [InlineData(86_400_000, "1d")]
    [InlineData(1_001, "1001ms")]
    public void Format_Duration_UsesTheLargestWholeUnit(int milliseconds, string expected) =>
        Assert.Equal(expected, Duration.Format(TimeSpan.FromMilliseconds(milliseconds)));

    [Fact]
    public void Format_AnyMilliseconds_ReadsBack() => Gen.Long[0, 100_000_000_000].Sample(milliseconds =>
        Duration.TryParse(Duration.Format(TimeSpan.FromMilliseconds(milliseconds)), out TimeSpan duration) && (long)duration.TotalMilliseconds == milliseconds);
}
