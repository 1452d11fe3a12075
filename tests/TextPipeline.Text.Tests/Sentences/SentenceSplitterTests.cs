using CsCheck;
using TextPipeline.Text.Sentences;

namespace TextPipeline.Text.Tests.Sentences;

public sealed class SentenceSplitterTests
{
    private static readonly string[] Languages = ["und", "en", "id", "de", "el", "hy", "ja", "ar", "ru", "fr", "zh", "am", "hi", "ko", "ur", "nl"];

    // Whatever the rules look at, in many scripts, and letters between; pieces rather than characters, so that rules do apply.
    private static readonly string[] Pieces =
    [
        ".", "!", "?", "…", "...", " . . .", "。", "！", "؟", "۔", "।", "։", "።", "။", "།", ":", ";", ",", "\"", "'", "''", "“", "”", "„", "«", "»", "「", "」",
        "(", ")", "[", "]", "[3]", "•", "- ", " ", "  ", "\u00A0", "\t", "\n", "\r\n", "\n\n", "\u2028", "\u200F", "1", "2.", "3)", "a.", "b.", "A", "I", "Dr", "Dr.",
        "No.", "p.m.", "3 ft.", "The", "At", "rain", "Hujan", "Öl", "дом", "Он", "οικία", "本", "の", "です", "ไทย", "बारिश", "غرفة", "ዝናብ", "፡", "፡፡", "말했다", "问", "पूछा", "said", "Ann asked", "(1) ", "(a) ", "ii. ", "1. 5. 2010", "°", "'t Is", "sq. m.", "😀", "\uD83D", "\uDE00", "é", "e\u0301",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(string.Concat), Gen.String);

    [Fact]
    public void Split_AnyText_LeavesOnlyWhiteSpaceBetweenSentences() =>
        Gen.Select(Gen.Int[0, Languages.Length - 1], Texts).Sample((language, text) =>
        {
            int end = 0;
            foreach (TextSegment sentence in new SentenceSplitter(Languages[language]).Split(text))
            {
                Assert.True(sentence.Start >= end, "Sentences overlap.");
                Assert.True(string.IsNullOrWhiteSpace(text[end..sentence.Start]), "Something between two sentences is lost.");
                Assert.False(char.IsWhiteSpace(text[sentence.Start]) || char.IsWhiteSpace(text[sentence.End - 1]), "A sentence has white space at its border.");
                end = sentence.End;
            }

            Assert.True(string.IsNullOrWhiteSpace(text[end..]), "The end is lost.");
        }, iter: 20_000);

    [Fact]
    public void Split_BlankLine_IsAlwaysABorder() =>
        Gen.Select(Texts, Texts).Sample((first, second) =>
        {
            string text = first + "\n\n" + second;
            Assert.DoesNotContain(new SentenceSplitter("en").Split(text), sentence => sentence.Start < first.Length && sentence.End > first.Length + 2);
        }, iter: 5_000);

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n\u2028\u00A0")]
    public void Split_NoText_GivesNoSentence(string text) => Assert.Empty(new SentenceSplitter("en").Split(text));

    [Fact]
    public void Split_SurrogatePairs_AreCountedAsTwo()
    {
        IReadOnlyList<TextSegment> sentences = new SentenceSplitter("en").Split("😀 is 𝔞 face. So is 😀.");

        Assert.Equal([new TextSegment(0, 14), new TextSegment(15, 24)], sentences);
    }

    // None of these may take long: each of the looks ahead and back that the rules take would be quadratic on one of them if it were not bounded.
    [Theory]
    [InlineData(".", 1)]
    [InlineData("a", 1)]
    [InlineData("(", 1)]
    [InlineData("„", 1)]
    [InlineData(" \"", 1)]
    [InlineData(" ''", 1)]
    [InlineData("Dr. ", 1)]
    [InlineData("a. ", 1)]
    [InlineData(". ", 1)]
    [InlineData("?\"", 1)]
    [InlineData("\u200B.", 1)]
    [InlineData("No", 1)]
    [InlineData("1", 1)]
    [InlineData("(1", 1)]
    [InlineData("）", 1)]
    [InlineData("sq. ", 1)]
    [InlineData("\" Ann asked", 1)]
    public void Split_MegabyteOfOneThing_IsOneSentence(string piece, int expected)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));

        Assert.Equal(expected, new SentenceSplitter("en").Split(text).Count);
    }

    [Theory]
    [InlineData("x\n", 500_000)]
    [InlineData("Rain fell. ", 100_000)]
    [InlineData("雨。", 300_000)]
    [InlineData("Say \"No. Go.\" Now. ", 50_000)]
    public void Split_ManyShortSentences_FindsEach(string piece, int count)
    {
        string text = string.Concat(Enumerable.Repeat(piece, count));

        Assert.Equal(piece.StartsWith("Say", StringComparison.Ordinal) ? 2 * count : count, new SentenceSplitter("en").Split(text).Count);
    }

    [Fact]
    public void Split_QuotationLongerThanTheLimit_IsCutAtItsSentences()
    {
        string sentence = new string('a', 300) + " ended here. ";
        string text = "\"" + string.Concat(Enumerable.Repeat("He said so. " + sentence, 4)).TrimEnd() + "\"";

        Assert.True(new SentenceSplitter("en").Split(text).Count > 1);
    }

    [Theory]
    [InlineData("id", "id")]
    [InlineData("id-ID", "id")]
    [InlineData("EN_us", "en")]
    [InlineData("xx", "und")]
    [InlineData("common", "und")]
    [InlineData("", "und")]
    public void Language_OfTag_IsThePrimarySubtagWithRules(string tag, string expected) => Assert.Equal(expected, new SentenceSplitter(tag).Language);
}
