using TextPipeline.Plugins.Cleaning.StripAds.Lines;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds.Lines;

public sealed class LineTableTests
{
    [Theory]
    [InlineData("a\nb", "a|b")]
    [InlineData("a\r\nb\r\n", "a|b")]
    [InlineData("a\rb\n\rc", "a|b||c")]
    [InlineData("\n", "")]
    [InlineData(" a \t", "a")]
    public void Lines_AnyEnding_AreFound(string text, string expected)
    {
        var table = new LineTable(text);
        Assert.Equal(expected, string.Join('|', table.Lines.ToArray().Select(line => line.Content(text).ToString())));
        table.Dispose();
    }

    [Fact]
    public void Lines_ManyLines_CoverTheText()
    {
        string text = string.Concat(Enumerable.Range(0, 500).Select(number => $"baris {number}\n"));
        var table = new LineTable(text);
        Assert.Equal(500, table.Lines.Length);
        Assert.Equal(text.Length, table.Lines[^1].Next);
        for (int i = 1; i < table.Lines.Length; i++)
        {
            Assert.Equal(table.Lines[i - 1].Next, table.Lines[i].Start);
        }

        table.Dispose();
    }
}
