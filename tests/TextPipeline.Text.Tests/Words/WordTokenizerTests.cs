using CsCheck;
using TextPipeline.Text.Words;

namespace TextPipeline.Text.Tests.Words;

public sealed class WordTokenizerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" .,!\n", "")]
    [InlineData("Harga Rp15.000 naik", "Harga|Rp15|000|naik")]
    [InlineData("e\u0301t\u00E9 дом 雨", "e\u0301t\u00E9|дом|雨")]
    [InlineData("anak-anak", "anak|anak")]
    [InlineData("𝔞𝔟 c", "𝔞𝔟|c")]
    public void Enumerate_Text_GivesRunsOfLettersMarksAndDigits(string text, string expected)
    {
        var words = new List<string>();
        foreach (TextSegment word in WordTokenizer.Enumerate(text))
        {
            words.Add(text[word.Start..word.End]);
        }

        Assert.Equal(expected, string.Join('|', words));
    }

    [Fact]
    public void Enumerate_AnyText_GivesOrderedWordsThatAreNotEmpty() => Gen.String.Sample(text =>
    {
        int end = -1;
        foreach (TextSegment word in WordTokenizer.Enumerate(text))
        {
            Assert.True(word.Start > end && word.Length > 0);
            end = word.End;
        }
    });
}
