using System.Text;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Tests.IO.Inputs;

public sealed class TextDecoderTests
{
    private static string Decode(byte[] bytes, string? encoding, bool replace = false)
    {
        Encoding? named = null;
        Assert.True(encoding is null || Encodings.TryGet(encoding, out named));
        return new TextDecoder(named, replace).TryDecode(bytes, out string? text, out InputFault? fault) ? text : fault.Reason + ": " + fault.Message.Split(';')[0];
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void TryDecode_ByteOrderMark_CountsBeforeTheEncodingOfTheRun(string name)
    {
        byte[] marked = Encoding.GetEncoding(name).GetBytes("\uFEFFCafé \U0001F600");
        Assert.Equal("Café \U0001F600", Decode(marked, null));
        Assert.Equal("Café \U0001F600", Decode(marked, "windows-1252"));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-874")]
    [InlineData("shift_jis")]
    [InlineData("gb18030")]
    [InlineData("iso-8859-2")]
    public void TryDecode_NamedEncoding_NeedsNoMark(string name)
    {
        Assert.True(Encodings.TryGet(name, out Encoding? encoding));
        string text = name switch { "windows-874" => "ไทย", "shift_jis" or "gb18030" => "テスト", "iso-8859-2" => "Łódź", _ => "Café" };
        Assert.Equal(text, Decode(encoding.GetBytes(text), name));
    }

    [Fact]
    public void TryDecode_InvalidBytes_AreToldByTheirPlaceInTheFile()
    {
        Assert.Equal("invalid_bytes: byte 2 of the document is not valid UTF-8", Decode([0x61, 0x62, 0xC3, 0x28], null));
        Assert.Equal("invalid_bytes: byte 5 of the document is not valid UTF-8", Decode([0xEF, 0xBB, 0xBF, 0x61, 0x62, 0xC3], null));
        Assert.Equal("invalid_bytes: byte 2 of the document is not valid shift_jis", Decode([0x61, 0x62, 0x83, 0x20], "shift_jis"));
        Assert.Equal("ab\uFFFD(", Decode([0x61, 0x62, 0xC3, 0x28], null, replace: true));
        Assert.Equal("\uFFFDa", Decode([0x00, 0xD8, 0x61, 0x00], "utf-16", replace: true));
    }

    [Fact]
    public void TryDecode_MarkInTheMiddle_StaysText() => Assert.Equal("a\uFEFFb", Decode([0x61, 0xEF, 0xBB, 0xBF, 0x62], null));

    [Fact]
    public void TryDecode_Nothing_IsAnEmptyText()
    {
        Assert.Equal("", Decode([], null));
        Assert.Equal("", Decode([0xFF, 0xFE], null));
        Assert.Equal("", Decode([], "windows-1252"));
    }

    [Theory]
    [InlineData("utf-9")]
    [InlineData("utf-7")]
    [InlineData("")]
    public void TryGet_UnknownEncoding_IsFalse(string name) => Assert.False(Encodings.TryGet(name, out _));

    [Fact]
    public void UnknownEncoding_Any_NamesSome() => Assert.Equal(
        "error TP3006: there is no encoding 'utf-9'; use a name such as utf-8, utf-16, windows-1252, windows-874, iso-8859-2, gb18030 or shift_jis",
        InputDiagnostics.UnknownEncoding("utf-9").ToString());
}
