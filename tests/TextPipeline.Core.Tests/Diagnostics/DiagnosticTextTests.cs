using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Tests.Diagnostics;

public sealed class DiagnosticTextTests
{
    [Theory]
    [InlineData("", "''")]
    [InlineData("packs", "'packs'")]
    [InlineData("a\tb\r\nc", @"'a\tb\r\nc'")]
    [InlineData("\u001b[31m", @"'\u001B[31m'")]
    [InlineData("a\u202Eb\u2028c", @"'a\u202Eb\u2028c'")]
    [InlineData("Jakarta 😀", "'Jakarta 😀'")]
    public void Quote_AnyText_IsOneHarmlessLine(string text, string expected) => Assert.Equal(expected, DiagnosticText.Quote(text));

    [Fact]
    public void Quote_LongText_IsCutBetweenCharacters()
    {
        Assert.Equal($"'{new string('a', 60)}…'", DiagnosticText.Quote(new string('a', 61)));
        Assert.Equal($"'{new string('a', 59)}…'", DiagnosticText.Quote(new string('a', 59) + "😀 and more"));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a b", "a or b")]
    [InlineData("a b c", "a, b or c")]
    public void Or_Names_ReadAsASentence(string names, string expected) =>
        Assert.Equal(expected, DiagnosticText.Or(names.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void OneLine_SeveralLines_AreJoinedWithoutFullStop() =>
        Assert.Equal("first. second", DiagnosticText.OneLine("first.\r\n  second.\n"));
}
