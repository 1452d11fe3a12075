using TextPipeline.Plugins.Cleaning.RepairEncoding;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Cleaning.Tests.RepairEncoding;

public sealed class RepairEncodingStageTests
{
    private static readonly StageBench<RepairEncodingStage, RepairEncodingOptions> Bench = new();

    [Theory]
    [InlineData("2025 ยฉ PT Contoh Media", "2025 © PT Contoh Media", "utf8_as_windows_874")]
    [InlineData("Kabar Desa ยท 3 menit baca", "Kabar Desa · 3 menit baca", "utf8_as_windows_874")]
    [InlineData("Rp 1.000 โ€“ Rp 2.000", "Rp 1.000 – Rp 2.000", "utf8_as_windows_874")]
    [InlineData("Le marchÃ© est fermÃ©.", "Le marché est fermé.", "utf8_as_windows_1252")]
    [InlineData("Donâ€™t go", "Don’t go", "utf8_as_windows_1252")]
    [InlineData("a\u00E2\u0080\u0094b", "a—b", "utf8_as_latin_1")]
    [InlineData("CrĂ¨me brĂ»lĂ©e", "Crème brûlée", "utf8_as_windows_1250")]
    [InlineData("РџСЂРёРІРµС‚", "Привет", "utf8_as_windows_1251")]
    [InlineData("caf√© ouvert", "café ouvert", "utf8_as_mac_roman")]
    [InlineData("That‚Äôs all", "That’s all", "utf8_as_mac_roman")]
    [InlineData("caf├⌐ ouvert", "café ouvert", "utf8_as_ibm_437")]
    [InlineData("╨Я╤А╨╕╨▓╨╡╤В", "Привет", "utf8_as_ibm_866")]
    [InlineData("п÷я─п╦п╡п╣я┌", "Привет", "utf8_as_koi8_r")]
    [InlineData("\u0093Ya\u0094, katanya", "“Ya”, katanya", "windows_1252_as_latin_1")]
    [InlineData("Yucat\u0087n y Medell\u0092n", "Yucatán y Medellín", "mac_roman_as_latin_1")]
    public void Process_OneMisreading_IsUndoneWithItsCodePageAsReason(string misread, string meant, string reason)
    {
        Document document = Bench.Emit(misread);

        Assert.Equal(meant, document.Text);
        Assert.All(document.Changes, change => Assert.Equal(reason, change.Reason));
    }

    [Fact]
    public void Process_TwoCodePagesInOneLine_AreBothUndone() => Assert.Equal("l’école", Bench.Emit("lвЂ™Ã©cole").Text);

    [Fact]
    public void Process_TwoLayers_AreUndoneAndBothNamed()
    {
        Document document = Bench.Emit("Le marchÃƒÂ© est fermÃƒÂ©.");

        Assert.Equal("Le marché est fermé.", document.Text);
        Assert.All(document.Changes, change => Assert.Equal("utf8_as_windows_1252_then_windows_1252", change.Reason));
    }

    [Fact]
    public void Process_MaxLayersOne_UndoesTheOuterLayerOnly() =>
        Assert.Equal("Le marchÃ©", new StageBench<RepairEncodingStage, RepairEncodingOptions>(new() { MaxLayers = 1 }).Emit("Le marchÃƒÂ©").Text);

    [Fact]
    public void Process_MisreadSign_ReplacesNothingElse()
    {
        Document document = Bench.Emit("baris satu\n2025 ยฉ PT Contoh\nbaris tiga");

        Assert.Equal(new TextChange("utf8_as_windows_874", "ยฉ", "©"), Assert.Single(document.Changes));
    }

    [Fact]
    public void Process_AnnotatedText_AnnotationsCoverTheSameWords()
    {
        Document document = Document.Create("d", "2025 ยฉ PT Contoh").Annotate(new Annotation("name", new TextSpan(8, 9)));

        Document repaired = Bench.Emit(document);

        Assert.Equal("PT Contoh", repaired.Text.Substring(repaired.Annotations[0].Span.Start, repaired.Annotations[0].Span.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n ")]
    [InlineData("Harga naik 5 % – kata “pedagang”… © 2024")]
    [InlineData("ราคาน้ำมันวันนี้ปรับขึ้น 50 สตางค์ต่อลิตร")]
    [InlineData("ยก รก ลด นก วง")]
    [InlineData("Η τιμή του πετρελαίου αυξήθηκε «σήμερα»… Όχι")]
    [InlineData("Цена нефти «выросла» на 5 %… В «Газпроме» молчат")]
    [InlineData("Giá dầu hôm nay tăng, người dân “lo lắng”… ĐÃ NẴNG")]
    [InlineData("NÃO À GUERRA – SÃO PAULO… “IRMÃ” »")]
    [InlineData("L’été »… «été» et “voilà ”")]
    [InlineData("PRODUKTAS LIETUVIŲ™ KAVIŲ®")]
    [InlineData("سعر النفط، اليوم؟")]
    [InlineData("מחיר הנפט „עלה” היום…")]
    [InlineData("┌─┬─┐\n│ │ │\n└─┴─┘")]
    [InlineData("20 m² × 3 = 60 m²; 5 °C ± 1 °C; ½ ¼")]
    [InlineData("😀 lone \uD83D surrogate \uDE00 here")]
    public void Process_RealText_ComesOutAsTheSameDocument(string text)
    {
        Document document = Document.Create("d", text);

        Assert.Same(document, Bench.Emit(document));
    }

    [Theory]
    [InlineData("ยท")]
    [InlineData("ยฉ")]
    public void Process_ShortThaiOrSignInThaiDocument_Stays(string text) =>
        Assert.Equal(text, Bench.Emit(text, """{"language":"th"}""").Text);

    [Fact]
    public void Process_SignLineInADocumentOfRealThai_Stays() =>
        Assert.Equal("ราคาน้ำมันวันนี้ปรับขึ้น\nยก", Bench.Emit("ราคาน้ำมันวันนี้ปรับขึ้น\nยก").Text);

    [Fact]
    public void Process_NextLineControlAlone_StaysAsALineEnd() => Assert.Equal("satu\u0085dua", Bench.Emit("satu\u0085dua").Text);

    [Fact]
    public void Process_ControlsAtTheStartsOfLines_BecomeCharacters() => Assert.Equal("satu\n“dua”\n\n“tiga”", Bench.Emit("satu\n\u0093dua\u0094\n\n\u0093tiga\u0094").Text);

    [Fact]
    public void Process_StrayControlsOff_LeavesThem() => Assert.Equal(
        "\u0093Ya\u0094", new StageBench<RepairEncodingStage, RepairEncodingOptions>(new() { StrayControls = false }).Emit("\u0093Ya\u0094").Text);

    [Fact]
    public void Process_OtherCodePagesOnly_LeavesTheRest() => Assert.Equal(
        "marchÃ©", new StageBench<RepairEncodingStage, RepairEncodingOptions>(new() { CodePages = ["windows_874"] }).Emit("marchÃ©").Text);

    [Fact]
    public void Create_UnknownCodePage_NamesTheOptionAndTheChoices()
    {
        var error = Assert.Throws<StageOptionException>(() => new StageBench<RepairEncodingStage, RepairEncodingOptions>(new() { CodePages = ["windows_874", "latin9"] }));

        Assert.Equal("code_pages[1]", error.Option);
        Assert.StartsWith("'latin9' is not one of windows_1252, windows_874", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ã")]
    [InlineData("Â\u00A0")]
    [InlineData("ยฉ")]
    [InlineData("â€")]
    [InlineData("\uFFFDð")]
    [InlineData("\u0085\u0093")]
    [InlineData("ÃƒÂ")]
    public void Process_AMegabyteOfLeads_Ends(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));

        Assert.InRange(Bench.Emit(text).Text.Length, 1, text.Length);
    }

    // The second layer takes one of two characters that the first one made.
    [Fact]
    public void Process_LayersThatShareACharacter_AreOneEdit()
    {
        Document document = Bench.Emit("€ˇБ   Ëâ™鈥檚eЊ©!Æîf™!═");
        Assert.Same(document.Text, Bench.Emit(document).Text);
    }
}
