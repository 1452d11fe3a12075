using TextPipeline.Core.PipelineTests.Differences;

namespace TextPipeline.Core.Tests.PipelineTests.Differences;

public sealed class DifferenceTextTests
{
    [Theory]
    [InlineData("a\nb\nc\nd\ne", "a\nb\nX\nd\ne", "  …|  b|- c|+ X|  d|  …")]
    [InlineData("a\n", "a", "- a⏎|+ a")]
    [InlineData("a b\n", "a  b\n", "- a·b⏎|+ a··b⏎")]
    [InlineData("a\tb", "a b", "- a→b|+ a·b")]
    [InlineData("a\r\nb", "a\nb", "- a␍⏎|+ a⏎|  b")]
    [InlineData("a b", "a\u00A0b", "- a·b|+ a\\u00A0b")]
    [InlineData("ab", "a\u200Bb", "- ab|+ a\\u200Bb")]
    [InlineData("one two", "one three ", "- one two|+ one three·")]
    [InlineData("\na", "\nb", "|- a|+ b")]
    [InlineData("", "x", "+ x")]
    [InlineData("x", "", "- x")]
    [InlineData("a\nb\nc\nd\ne\nf\ng", "A\nb\nc\nd\ne\nf\nG", "- a|+ A|  b|  …|  f|- g|+ G")]
    [InlineData("a\nb\nc", "A\nb\nC", "- a|+ A|  b|- c|+ C")]
    public void Show_Change_IsVisible(string expected, string actual, string shown) =>
        Assert.Equal(shown.Split('|'), DifferenceText.Show(expected, actual));

    [Fact]
    public void Show_HalfASurrogatePair_IsVisible() => Assert.Equal(["- a\\uD800", "+ a\\uDC00😀"], DifferenceText.Show("a\uD800", "a\uDC00😀"));

    [Fact]
    public void Show_LongLine_IsCutToThePlace()
    {
        string before = new('x', 500), after = new('y', 500);
        string[] shown = [.. DifferenceText.Show(before + "old" + after, before + "new" + after)];
        Assert.Equal([$"- …{new string('x', 40)}old{new string('y', 40)}…", $"+ …{new string('x', 40)}new{new string('y', 40)}…"], shown);
    }

    [Fact]
    public void Show_CutBesideSurrogates_KeepsPairsWhole()
    {
        string emoji = string.Concat(Enumerable.Repeat("😀", 200));
        foreach (string shift in (string[])["", "a"])
        {
            Assert.All(DifferenceText.Show(shift + emoji + "1" + emoji, shift + emoji + "2" + emoji), line =>
                Assert.Equal(line, System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(line))));
        }
    }

    [Fact]
    public void Show_ManyChanges_IsLimited()
    {
        string many = string.Concat(Enumerable.Range(0, 200).Select(i => $"{i}\n"));
        Assert.Equal((61, "  … and 140 more lines"), (DifferenceText.Show(many, "").Length, DifferenceText.Show(many, "")[^1]));
    }
}
