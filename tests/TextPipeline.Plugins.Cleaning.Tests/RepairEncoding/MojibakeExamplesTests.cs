using TextPipeline.Plugins.Cleaning.RepairEncoding;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Cleaning.Tests.RepairEncoding;

/// <summary>Short texts, as titles and captions are: one or two damaged characters must be enough, or must not be.</summary>
public sealed class MojibakeExamplesTests
{
    private static readonly StageBench<RepairEncodingStage, RepairEncodingOptions> Bench = new();

    [Theory]
    [InlineData("â†’ Selengkapnya", "→ Selengkapnya")]
    [InlineData("Suhu 28Â°C hari ini", "Suhu 28°C hari ini")]
    [InlineData("Luas 36 mÂ²", "Luas 36 m²")]
    [InlineData("Harga Â£20", "Harga £20")]
    [InlineData("Tarif â‚¬5", "Tarif €5")]
    [InlineData("iPhoneâ„¢", "iPhone™")]
    [InlineData("Ã–sterreich", "Österreich")]
    [InlineData("RÄ«ga", "Rīga")]
    [InlineData("SÃO PAULO e BRASÃLIA", "SÃO PAULO e BRASÃLIA")]
    [InlineData("Ningbo ä¸­å›½", "Ningbo 中国")]
    [InlineData("Ð”Ð¾Ð±Ñ€Ñ‹Ð¹ Ð´ÐµÐ½ÑŒ", "Добрый день")]
    [InlineData("ðŸ˜‚ lucu", "😂 lucu")]
    [InlineData("ğŸ˜‚ komik", "😂 komik")]
    [InlineData("ï»¿Judul berita", "\uFEFFJudul berita")]
    [InlineData("Itâ€\u0099s fine", "It’s fine")]
    [InlineData("CittÃ  di Torino, perchÃ© sÃ¬", "Città di Torino, perché sì")]
    [InlineData("Ã€ bientÃ´t", "À bientôt")]
    [InlineData("lâ€™Ã©tÃ© Ã  Paris", "l’été à Paris")]
    [InlineData("2Ã—3 meter", "2×3 meter")]
    [InlineData("Donâ€™t “stop”", "Don’t “stop”")]
    [InlineData("SÄ…siedzi i Å¼ona", "Sąsiedzi i żona")]
    [InlineData("2 ĂĄr senare", "2 år senare")]
    [InlineData("ЖУРНАЛ вЂ“ в„–5", "ЖУРНАЛ – №5")]
    [InlineData("Thatâ€šÃ„Ã´s it", "That’s it")]
    [InlineData("kanÔÇÖt", "kan’t")]
    [InlineData("canтАЩt", "can’t")]
    [InlineData("doesnΓÇÖt", "doesn’t")]
    [InlineData("20 โ\u0082ฌ dan ยฃ5", "20 € dan £5")]
    [InlineData("cafรฉ โ€\u009cbuka” โ€” 24 jam", "café “buka” — 24 jam")]
    [InlineData("suhu 30ยฐC, luas 5 mยฒ", "suhu 30°C, luas 5 m²")]
    [InlineData("โ\u0098… Bintang", "★ Bintang")]
    [InlineData("â€œSiap,â€ kata dia, â€œsekarang.â€", "“Siap,” kata dia, “sekarang.”")]
    [InlineData("โ€Siap,โ€ ujar dia di Yยฉ, donโ€t", "“Siap,” ujar dia di Y©, don’t")]
    [InlineData("© ЖУРНАЛ «Дом» вЂ” сегодня", "© ЖУРНАЛ «Дом» — сегодня")]
    public void Process_ShortMojibake_IsMended(string misread, string meant) => Assert.Equal(meant, Bench.Emit(misread).Text);

    [Theory]
    [InlineData("CORAÇÃO E AÇÃO – “IRMÃ”…")]
    [InlineData("MAÇÃ® e PÃO… É “BOM”")]
    [InlineData("TRÈS BIEN, MARQUÉ…” – «É»")]
    [InlineData("Vincent van Gogh’s “Café”… Brontë…”")]
    [InlineData("NESTLÉ® dan PELÉ™ ©2020")]
    [InlineData("ZURÜCK “WÄHLT” ÄÖÜ… ÜBER–ÄHNLICH")]
    [InlineData("‘Élan’ –Äh, „Ärger“ — „Äääh…“")]
    [InlineData("x² + y² ≈ √π · ∆° ∑√∞")]
    [InlineData("Ҳаво ҳарорати – 5°… «Ўзбекистон»")]
    [InlineData("мощность 5 кВт, ток 3 мкА, «ГВт·ч» №5")]
    [InlineData("ĐÀ NẴNG, HÀ NỘI – ‘ĐÃ’… “LÃI”")]
    [InlineData("20 โฌ “โ” â€")]
    [InlineData("Ăsta e ţara — Şi “ăştia”…")]
    [InlineData("İSTANBUL’DA ŞİŞLİ’YE ÇÖP… ĞÜÇ")]
    [InlineData("ŽŪÚ ŠĖŠ™ “ŪKIS”… ŲŽ®")]
    [InlineData("Größenänderung µm ± 5 ‰")]
    [InlineData("Ãngela? JOSÉ™; Ñandú—Ñoño")]
    [InlineData("zvlášť âžžân áššiid")]
    [InlineData("├── árbol\n│   └── ñandú\n└── fin")]
    [InlineData("ประกาศ ยกเลิก «ยฉ» ราคา ๕๐ บาท…")]
    [InlineData("Ελλάδα – «Ώρα» Ά… ΆΈ™")]
    [InlineData("茅台 锟 한국어 日本語「テスト」ｶﾀｶﾅ")]
    public void Process_LookAlike_Stays(string text) => Assert.Equal(text, Bench.Emit(text).Text);
}
