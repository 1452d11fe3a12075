using System.Text;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Tests.IO.Inputs;

public sealed class HtmlCharsetTests
{
    [Theory]
    [InlineData("<meta charset=\"windows-1251\">", "\u043F")]
    [InlineData("<META CHARSET = 'windows-1251' />", "\u043F")]
    [InlineData("<meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\">", "\u043F")]
    [InlineData("<meta charset=iso-8859-1>", "ï")]
    [InlineData("<meta charset=us-ascii>", "ï")]
    [InlineData("<meta charset=utf-16>", "\uFFFD")]
    [InlineData("<meta charset=nonsense>", "\uFFFD")]
    [InlineData("<p>no declaration</p>", "\uFFFD")]
    [InlineData("<!-- <meta charset=windows-1252> --><meta charset=windows-1251>", "\u043F")]
    [InlineData("<script src=a.js charset=windows-1252></script><meta charset=windows-1251>", "\u043F")]
    [InlineData("<p>charset=windows-1252</p>", "\uFFFD")]
    [InlineData("<metadata charset=windows-1252>", "\uFFFD")]
    [InlineData("<?xml version=\"1.0\" encoding=\"windows-1251\"?><html>", "\u043F")]
    public void DecoderFor_Declarations_AreReadAsBrowsersDo(string head, string letter)
    {
        byte[] page = [.. Encoding.ASCII.GetBytes(head), 0xEF];
        Assert.True(HtmlCharset.DecoderFor(page, new TextDecoder(null, false)).TryDecode(page, out string? text, out _));
        Assert.Equal(head + letter, text);
    }

    [Fact]
    public void DecoderFor_DeclarationBehindALongHead_IsSeen()
    {
        byte[] page = [.. Encoding.ASCII.GetBytes("<head><script>" + new string('x', 3000) + "</script><meta charset=windows-1251>"), 0xEF];
        Assert.True(HtmlCharset.DecoderFor(page, new TextDecoder(null, false)).TryDecode(page, out string? text, out _));
        Assert.EndsWith("\u043F", text, StringComparison.Ordinal);
    }

    [Fact]
    public void DecoderFor_DeclarationPastThePrescan_IsNotSeen()
    {
        byte[] page = [.. Encoding.ASCII.GetBytes(new string(' ', 4096) + "<meta charset=windows-1251>"), 0xEF];
        Assert.True(HtmlCharset.DecoderFor(page, new TextDecoder(null, false)).TryDecode(page, out string? text, out _));
        Assert.EndsWith("\uFFFD", text, StringComparison.Ordinal);
    }

    [Fact]
    public void DecoderFor_NamedEncodingOrMark_CountsBeforeTheDeclaration()
    {
        Encodings.TryGet("windows-1252", out Encoding? named);
        var decoder = new TextDecoder(named, false);
        Assert.Same(decoder, HtmlCharset.DecoderFor("<meta charset=windows-1251>"u8, decoder));
        var unnamed = new TextDecoder(null, false);
        Assert.Same(unnamed, HtmlCharset.DecoderFor("\uFEFF<meta charset=windows-1251>"u8, unnamed));
    }
}
