using TextPipeline.Plugins.Cleaning.StripAds;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds;

public sealed class StripAdsStageTests : IDisposable
{
    private const string Article = """
        Tentang RedaksiPedoman Media SiberKebijakan PrivasiCara MenulisBantuanIklan
        2024 © PT Kabar Desa Nusantara
        Version 2.10.4
        Petani Garam Panen Lebih Awal Tahun Ini
        3 Februari 2024 09:15 WIB
        ·
        waktu baca 3 menitADVERTISEMENT
        ADVERTISEMENT
        Petani garam di pesisir utara mulai memanen pada Jumat (2/2), dua pekan lebih awal daripada tahun lalu.
        "Kami tidak menyangka panas datang secepat ini," ujar Sumarno, ketua kelompok tani.
        Baca juga:
        Gudang Garam Rakyat Penuh, Harga Turun
        ADVERTISEMENT
        Menurut dinas perikanan, harga garam [krosok] turun tipis sejak awal Januari.
        (abc/def)
        panen garam
        pesisir utara
        """;

    private readonly StripAdsBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\r\n  \n")]
    [InlineData("Satu kalimat saja, tanpa iklan apa pun di dalamnya.")]
    public void Process_NothingToRemove_KeepsDocument(string text)
    {
        var document = Document.Create("a", text);
        Assert.Same(document, _bench.Build().Emit(document));
    }

    [Fact]
    public void Process_Article_KeepsTitleDatelineAndParagraphs()
    {
        Document cleaned = _bench.Build().Emit(Article, """{"language":"id"}""");
        Assert.Equal(
            """
            Petani Garam Panen Lebih Awal Tahun Ini
            3 Februari 2024 09:15 WIB
            Petani garam di pesisir utara mulai memanen pada Jumat (2/2), dua pekan lebih awal daripada tahun lalu.
            "Kami tidak menyangka panas datang secepat ini," ujar Sumarno, ketua kelompok tani.
            Menurut dinas perikanan, harga garam [krosok] turun tipis sejak awal Januari.
            (abc/def)
            """,
            cleaned.Text);
        Assert.Equal(
            [
                "common/run_together_menu", "common/copyright", "common/version", "common/separator", "id/reading_time", "common/advertisement",
                "id/read_also", "id/read_also", "common/advertisement", "id/after_initials", "id/after_initials",
            ],
            cleaned.Changes.Select(change => change.Reason));
    }

    [Fact]
    public void Process_UnknownLanguage_UsesEveryLanguagePack() =>
        Assert.Equal(_bench.Build().Emit(Article, """{"language":"id"}""").Text, _bench.Build().Emit(Article).Text);

    [Theory]
    [InlineData("id-ID")]
    [InlineData("ID")]
    [InlineData("id_Latn_ID")]
    public void Process_LanguageTag_UsesPrimarySubtag(string tag) =>
        Assert.Equal("", _bench.Build().Emit("Baca juga: Harga Ikan Turun", $$"""{"language":"{{tag}}"}""").Text);

    [Fact]
    public void Process_OtherLanguage_LeavesWordsOfThisOne() =>
        Assert.Equal("Baca juga: Harga Ikan Turun", _bench.Build().Emit("Baca juga: Harga Ikan Turun", """{"language":"cs"}""").Text);

    [Fact]
    public void Process_Annotations_CoverTheSameWords()
    {
        const string Text = "ADVERTISEMENT\nHarga beras naik lagi pekan ini.\nADVERTISEMENT\nStok masih cukup sampai panen.";
        var document = Document.Create("a", Text).Annotate(new Annotation("word", new TextSpan(Text.IndexOf("Stok", StringComparison.Ordinal), 4)));
        Document cleaned = _bench.Build().Emit(document);
        Annotation word = Assert.Single(cleaned.Annotations);
        Assert.Equal("Stok", cleaned.Text.Substring(word.Span.Start, word.Span.Length));
    }

    [Fact]
    public void Process_BlankLinesAroundRemovedLine_DoNotPileUp() =>
        Assert.Equal("Satu.\n\nDua.\n", _bench.Build().Emit("Satu.\n\nADVERTISEMENT\n\nDua.\n").Text);

    [Fact]
    public void Process_RulesTakeTooManySentences_KeepsThemAndWarns()
    {
        _bench.Pack("greedy", """
            rules:
              - id: desa
                phrase: desa
                sentences: true
              - id: button
                exact: Tombol
            """);
        Document cleaned = _bench.Build("greedy").Emit("Tombol\nWarga desa itu berkumpul di balai sejak pagi hari.\nMereka menunggu kabar dari kota dengan sabar.");
        Assert.Equal("Warga desa itu berkumpul di balai sejak pagi hari.\nMereka menunggu kabar dari kota dengan sabar.", cleaned.Text);
        Assert.True(cleaned.Metadata.TryGet(MetadataKeys.Warnings, out var warnings));
        Assert.Equal(["strip_ads_kept_too_much"], warnings);
    }

    [Fact]
    public void Process_NoticeUnderShortArticle_GoesAlthoughItsShareIsLarge() =>
        Assert.Equal(
            "Warga desa itu berkumpul di balai sejak pagi hari untuk menunggu kabar.",
            _bench.Build("common", "id").Emit("Warga desa itu berkumpul di balai sejak pagi hari untuk menunggu kabar.\nAyo ikuti saluran kami di aplikasi pesan agar tidak ketinggalan.").Text);

    [Fact]
    public void Process_MaxRemovedOne_TakesEverySentenceOfTheRules()
    {
        _bench.Pack("greedy", "rules: [{ id: desa, phrase: desa, sentences: true }]");
        var options = new StripAdsOptions { Packs = ["greedy"], MaxRemoved = 1 };
        Assert.Equal("", _bench.Build(options).Emit("Warga desa itu berkumpul di balai sejak pagi hari.").Text);
    }

    [Theory]
    [InlineData("careful", "1 / 12\nMenu")]
    [InlineData("balanced", "1 / 12")]
    [InlineData("strict", "")]
    public void Process_Preset_AppliesRulesUpToItsLevel(string preset, string expected) =>
        Assert.Equal(expected, _bench.Build(new StripAdsOptions { Preset = Enum.Parse<StripAdsPreset>(preset, ignoreCase: true) }).Emit("1 / 12\nADVERTISEMENT\nMenu").Text);

    [Fact]
    public void Create_UnknownPack_NamesThoseThatExist()
    {
        _bench.Pack("mine", "rules: [{ id: a, exact: A }]");
        var exception = Assert.Throws<StageOptionException>(() => _bench.Build("common", "mein"));
        Assert.Equal("packs[1]", exception.Option);
        Assert.StartsWith("there is no rule pack 'mein'; there are ar, bn, common, ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("mine", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../common")]
    [InlineData("/etc/passwd")]
    [InlineData("")]
    public void Create_PackNameThatIsAPath_IsUnknown(string name) =>
        Assert.StartsWith("there is no rule pack", Assert.Throws<StageOptionException>(() => _bench.Build(name)).Message, StringComparison.Ordinal);

    [Fact]
    public void Create_FaultyPack_ListsEveryFault()
    {
        _bench.Pack("mine", "rules:\n  - id: a\n    prefx: Baca\n  - id: b\n    exact: []\n");
        var exception = Assert.Throws<StageOptionException>(() => _bench.Build("mine"));
        Assert.Equal("packs[0]", exception.Option);
        Assert.Contains("packs/mine.yaml:3:5: unknown key 'prefx'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("packs/mine.yaml:5:12: 'exact' is empty", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Process_FaultyPackOfALanguage_FailsTheDocument()
    {
        _bench.Pack("xx", "language: xx\nrules: 7\n");
        var failed = Assert.IsType<StageResult.Failed>(_bench.Build().Run(Document.Create("a", "Teks", Metadata.Empty.With(MetadataKeys.Language, "xx"))));
        Assert.Equal(("faulty_rule_pack", "packs/xx.yaml:2:8: rules is a list"), (failed.Reason, failed.Message));
    }

    [Fact]
    public void Process_AutoAndOwnPack_LayersThem()
    {
        _bench.Pack("mine", "disable: [id/read_also]\nrules: [{ id: brand, exact: Kabar Desa }]");
        Assert.Equal("Baca juga: Panen", _bench.Build("auto", "mine").Emit("Kabar Desa\nBaca juga: Panen\nADVERTISEMENT", """{"language":"id"}""").Text);
    }

    [Theory]
    [InlineData("""{"site":"desa.example"}""", "")]
    [InlineData("""{"url":"https://WWW.Desa.Example/berita/1"}""", "")]
    [InlineData("""{"site":"kota.desa.example"}""", "")]
    [InlineData("""{"site":"pradesa.example"}""", "Kabar Desa")]
    [InlineData("""{"url":"no address"}""", "Kabar Desa")]
    public void Process_Site_UsesItsPack(string metadata, string expected)
    {
        _bench.Pack("sites/desa.example", "rules: [{ id: brand, exact: Kabar Desa }]");
        Document cleaned = _bench.Build().Emit("Kabar Desa", metadata);
        Assert.Equal(expected, cleaned.Text);
        Assert.All(cleaned.Changes, change => Assert.Equal("sites/desa_example/brand", change.Reason));
    }

    [Fact]
    public void Process_RuleWithTheIdOfAnother_TakesItsPlace()
    {
        _bench.Pack("mine", "rules: [{ id: id/read_also, exact: Kabar Desa }]");
        Document cleaned = _bench.Build("common", "id", "mine").Emit("Baca juga: Panen\nKabar Desa");
        Assert.Equal("Baca juga: Panen", cleaned.Text);
        Assert.Equal("id/read_also", Assert.Single(cleaned.Changes).Reason);
    }

    [Fact]
    public void Process_LinesOfThePipeline_AreTheLastWord()
    {
        var options = new StripAdsOptions { DropLines = ["Kabar Desa", "Dibaca oleh*"], KeepLines = ["Menu", "Baca juga: Panen*"], Disable = ["common/version"] };
        Document cleaned = _bench.Build(options).Emit("kabar desa!\nDibaca oleh 12 orang sejak pagi\nMenu\nBaca juga: Panen Raya\nBaca juga: Tanam Raya\nVersion 1.2", """{"language":"id"}""");
        Assert.Equal("Menu\nBaca juga: Panen Raya\nVersion 1.2", cleaned.Text);
        Assert.Equal(["pipeline/drop_lines", "pipeline/drop_lines", "id/read_also"], cleaned.Changes.Select(change => change.Reason));
    }

    [Fact]
    public void Create_LineOfSignsAlone_IsRefused()
    {
        var exception = Assert.Throws<StageOptionException>(() => _bench.Build(new StripAdsOptions { DropLines = ["Menu", "***"] }));
        Assert.Equal(("drop_lines[1]", "'***' has neither letters nor digits"), (exception.Option, exception.Message));
    }

    [Fact]
    public void Process_OwnPack_AddsKeepsAndDisables()
    {
        _bench.Pack("mine", """
            disable: [id/read_also]
            rules:
              - id: menu
                keep: true
                exact: Menu
              - id: brand
                exact: Kabar Desa
            """);
        Assert.Equal("Menu\nBaca juga: Panen", _bench.Build("common", "id", "mine").Emit("Menu\nKabar Desa\nBaca juga: Panen\nADVERTISEMENT").Text);
    }
}
