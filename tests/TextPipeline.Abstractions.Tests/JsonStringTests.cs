using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using CsCheck;

namespace TextPipeline;

public sealed class JsonStringTests
{
    [Fact]
    public void TryUnquote_WhatQuoteWrote_GivesTheSameCodeUnits() => Texts.Any.Sample(text =>
        JsonString.TryUnquote(JsonString.Quote(text), out string? back) && string.Equals(back, text, StringComparison.Ordinal), iter: 20_000);

    [Fact]
    public void Quote_AnyText_IsOneJsonStringInUtf8WithoutLineBreaks() => Texts.Any.Sample(text =>
    {
        byte[] json = JsonString.Quote(text);
        Assert.True(Utf8.IsValid(json));
        Assert.DoesNotContain((byte)'\n', json);
        using JsonDocument document = JsonDocument.Parse(json);
        Assert.Equal(JsonValueKind.String, document.RootElement.ValueKind);
    });

    [Fact]
    public void Quote_WellFormedText_IsReadByTheFramework() => Texts.WellFormed.Sample(text =>
        string.Equals(JsonSerializer.Deserialize<string>(JsonString.Quote(text)), text, StringComparison.Ordinal));

    [Fact]
    public void TryUnquote_WhatTheFrameworkWrote_GivesTheSameText() => Texts.WellFormed.Sample(text =>
        JsonString.TryUnquote(JsonSerializer.SerializeToUtf8Bytes(text), out string? back) && string.Equals(back, text, StringComparison.Ordinal));

    [Fact]
    public void Quote_SurrogatesAtEveryOffset_KeepsThem()
    {
        // Longer than one buffer of the transcoder, so that a pair or a lone half falls on its border.
        for (int before = 1360; before < 1370; before++)
        {
            string text = new string('ก', before) + "\ud83d\ude00\ud83dx\ude00" + new string('b', 5000) + "\ud83d";
            Assert.True(JsonString.TryUnquote(JsonString.Quote(text), out string? back));
            Assert.Equal(text, back);
        }
    }

    [Theory]
    [InlineData("a\"\\/\b\f\n\r\t\u0000\u001f\u007f", "\"a\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u007f\"")]
    [InlineData("", "\"\"")]
    public void Quote_SpecialCharacters_IsTheShortestEscape(string text, string json) =>
        Assert.Equal(json, Encoding.UTF8.GetString(JsonString.Quote(text)));

    // Attributes are stored as UTF-8 and cannot carry these.
    [Fact]
    public void Quote_LoneSurrogates_IsTheirEscapes()
    {
        Assert.Equal("\"\\ude00\\ud83d\"", Encoding.UTF8.GetString(JsonString.Quote("\ude00\ud83d")));
        Assert.True(JsonString.TryUnquote("\"\\uDE00\\uD83D\""u8, out string? back));
        Assert.Equal("\ude00\ud83d", back);
    }

    [Theory]
    [InlineData("\"\\u00E9\\u00e9\\/\"", "éé/")]
    [InlineData("\"\\ud83d\\ude00\"", "😀")]
    [InlineData(" \"a\"\t", "a")]
    public void TryUnquote_EveryEscape_IsRead(string json, string text)
    {
        Assert.True(JsonString.TryUnquote(Encoding.UTF8.GetBytes(json), out string? found));
        Assert.Equal(text, found);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("null")]
    [InlineData("[\"a\"]")]
    [InlineData("")]
    public void TryUnquote_OtherKinds_IsFalse(string json) => Assert.False(JsonString.TryUnquote(Encoding.UTF8.GetBytes(json), out _));
}
