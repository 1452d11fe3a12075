using TextPipeline.Plugins.Cleaning.StripAds.Lines;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds.Lines;

public sealed class LineFoldingTests
{
    [Theory]
    [InlineData("BACA JUGA :", "baca juga")]
    [InlineData("  Don’t miss!  ", "dont miss")]
    [InlineData("Version 1.93.2", "version 0")]
    [InlineData("12 / 340", "0")]
    [InlineData("Ｐｉｃｋ　ｕｐ １２", "pick up 0")]
    [InlineData("© 2024 Kabar", "© 0 kabar")]
    [InlineData("[Gambas:Video 20detik]", "gambas video 0detik")]
    [InlineData("Související Články", "související články")]
    [InlineData("บทความที่เกี่ยวข้อง", "บทความที่เกี่ยวข้อง")]
    [InlineData("٣ دقائق", "0 دقائق")]
    [InlineData("😀 Hi", "😀 hi")]
    [InlineData("- - -", "")]
    [InlineData("", "")]
    public void Fold_Line_ComparesAlike(string line, string expected) => Assert.Equal(expected, LineFolding.Fold(line));
}
