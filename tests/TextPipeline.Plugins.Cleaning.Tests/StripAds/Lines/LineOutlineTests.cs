using TextPipeline.Plugins.Cleaning.StripAds.Lines;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds.Lines;

public sealed class LineOutlineTests
{
    [Theory]
    [InlineData("(mei/dhn)", "(a/a)")]
    [InlineData("(nu2/abc)", "(a0/a)")]
    [InlineData("1.93.2", "0.0.0")]
    [InlineData("12:40 / 3:05", "0:0 / 0:0")]
    [InlineData("Čas  čtení", "a a")]
    [InlineData("((x))", "((a))")]
    public void Write_Line_KeepsOnlyItsOutline(string line, string expected)
    {
        Span<char> outline = stackalloc char[LineOutline.MaxLength];
        Assert.Equal(expected, outline[..LineOutline.Write(line, outline)].ToString());
    }
}
