using TextPipeline.Plugins.Cleaning.RepairEncoding;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Cleaning.Tests.RepairEncoding;

public sealed class RepairEncodingOptionsTests
{
    private static readonly StageBench<RepairEncodingStage, RepairEncodingOptions> Entities = new(new() { DecodeEntities = true });
    private static readonly StageBench<RepairEncodingStage, RepairEncodingOptions> Invisible = new(new() { RemoveInvisible = true });
    private static readonly StageBench<RepairEncodingStage, RepairEncodingOptions> Controls = new(new() { RemoveControls = true });

    [Theory]
    [InlineData("Caf&eacute; &amp; bar", "Café & bar")]
    [InlineData("it&#39;s &#x201C;ok&#x201d;", "it's “ok”")]
    [InlineData("a&amp;amp;nbsp;b", "a\u00A0b")]
    [InlineData("AT&amp;T", "AT&T")]
    [InlineData("caf&#195;&#169;", "café")]
    [InlineData("10&#150;12", "10–12")]
    public void Process_References_BecomeCharacters(string text, string expected) => Assert.Equal(expected, Entities.Emit(text).Text);

    [Theory]
    [InlineData("<p>Caf&eacute;</p>")]
    [InlineData("R&D; a&b; x & y;")]
    [InlineData("q?a=1&copy=2&reg=3")]
    [InlineData("&#0; &#xD800; &#x110000; &#; &;")]
    [InlineData("&nosuchname;")]
    public void Process_WhatIsNoReferenceInPlainText_Stays(string text) => Assert.Equal(text, Entities.Emit(text).Text);

    [Fact]
    public void Process_ReferencesByDefault_Stay() => Assert.Equal("Caf&eacute;", new StageBench<RepairEncodingStage, RepairEncodingOptions>().Emit("Caf&eacute;").Text);

    [Theory]
    [InlineData("\uFEFFha\u00ADlo\u200B du\u2060nia\u200E", "halo dunia")]
    [InlineData("a\u200Db\u200Cc", "abc")]
    [InlineData("x\U000E0041\U000E007Fy", "xy")]
    public void Process_InvisibleCharacters_AreTakenOut(string text, string expected)
    {
        Document document = Invisible.Emit(text);

        Assert.Equal(expected, document.Text);
        Assert.All(document.Changes, change => Assert.Equal("invisible_character", change.Reason));
    }

    [Theory]
    [InlineData("می\u200Cخواهم")]
    [InlineData("क्\u200Dष")]
    [InlineData("👩\u200D💻 ❤\uFE0F\u200D🔥")]
    [InlineData("\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F")]
    [InlineData("שלום\u200F!")]
    [InlineData("lone \uDB40 half")]
    public void Process_InvisibleCharactersThatTheScriptNeeds_Stay(string text) => Assert.Equal(text, Invisible.Emit(text).Text);

    [Fact]
    public void Process_ControlCharacters_AreTakenOutButTabsAndLineEnds()
    {
        Document document = Controls.Emit("a\0\u0001b\tc\r\nd\u001A\u0085e\u007F");

        Assert.Equal("ab\tc\r\nd\u0085e", document.Text);
        Assert.Equal(["control_character", "control_character", "control_character"], document.Changes.Select(change => change.Reason));
    }

    [Fact]
    public void Process_AllOptionsOnAMegabyteOfAmpersandsAndJoiners_Ends()
    {
        var bench = new StageBench<RepairEncodingStage, RepairEncodingOptions>(new() { DecodeEntities = true, RemoveControls = true, RemoveInvisible = true });

        Assert.Equal("&amp", bench.Emit(string.Concat(Enumerable.Repeat("&amp;", 200_000)) + "amp").Text[^4..]);
        Assert.Equal("", bench.Emit(new string('\u200B', 1_000_000)).Text);
    }
}
