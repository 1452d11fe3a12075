using TextPipeline.Plugins.Cleaning.ExtractHtml;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Cleaning.Tests.ExtractHtml;

public sealed class ExtractHtmlStageTests
{
    private const string Article = """
        <!DOCTYPE html>
        <html lang="id-ID"><head><title>Harga Cabai Turun | Kabar Desa</title>
        <meta property="og:site_name" content="Kabar Desa"><link rel="canonical" href="https://www.kabardesa.example/harga-cabai">
        <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2024-03-05T07:30:00+07:00","author":{"name":"Siti"}}]}</script>
        <style>p { color: red }</style></head>
        <body><nav class="menu"><ul><li><a href="/">Beranda</a></li><li><a href="/ekonomi">Ekonomi</a></li><li><a href="/olahraga">Olahraga</a></li></ul></nav>
        <article class="content"><h1>Harga Cabai Turun</h1>
        <p>Harga cabai rawit di Pasar Contoh turun menjadi Rp 30.000 per kilogram, kata seorang pedagang pada Selasa pagi.</p>
        <p>Menurut dia, pasokan dari petani mulai lancar sejak pekan lalu, sehingga pembeli tidak perlu lagi mencari ke pasar lain.</p>
        <div class="related"><a href="/lain">Baca juga: Harga Beras Naik</a></div>
        <p>Pemerintah kabupaten berjanji akan menjaga harga sampai hari raya, dan meminta warga tidak memborong barang.</p></article>
        <footer class="footer"><p><a href="/tentang">Tentang Kami</a> | <a href="/kontak">Kontak</a></p><p>Hak cipta © 2024 Kabar Desa</p></footer>
        <script>var x = "<p>bukan teks</p>";</script></body></html>
        """;

    private static readonly StageBench<ExtractHtmlStage, ExtractHtmlOptions> Bench = new();
    private static readonly StageBench<ExtractHtmlStage, ExtractHtmlOptions> All = new(new() { Keep = KeptContent.All });

    [Fact]
    public void Process_ArticlePage_KeepsTitleAndParagraphs()
    {
        string[] lines = Bench.Emit(Article).Text.Split('\n');

        Assert.Equal(4, lines.Length);
        Assert.Equal("Harga Cabai Turun", lines[0]);
        Assert.StartsWith("Harga cabai rawit", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("Menurut dia", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("Pemerintah kabupaten", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Process_KeepAll_KeepsEveryShownLine()
    {
        Document document = All.Emit(Article);

        Assert.StartsWith("Beranda\nEkonomi\nOlahraga\nHarga Cabai Turun\n", document.Text, StringComparison.Ordinal);
        Assert.EndsWith("Tentang Kami | Kontak\nHak cipta © 2024 Kabar Desa", document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("bukan teks", document.Text, StringComparison.Ordinal);
        Assert.Equal("html_text", Assert.Single(document.Changes).Reason);
    }

    [Fact]
    public void Process_ArticlePage_SetsMetadata()
    {
        Metadata metadata = Bench.Emit(Article).Metadata;

        Assert.Equal("Harga Cabai Turun", metadata.GetValueOrDefault(MetadataKeys.Title, ""));
        Assert.Equal(new DateTimeOffset(2024, 3, 5, 7, 30, 0, TimeSpan.FromHours(7)), metadata.GetValueOrDefault(MetadataKeys.Published, default));
        Assert.Equal(["Siti"], metadata.GetValueOrDefault(new MetadataKey<System.Collections.Immutable.ImmutableArray<string>>("author"), []));
        Assert.Equal("id", metadata.GetValueOrDefault(MetadataKeys.Language, ""));
        Assert.Equal("https://www.kabardesa.example/harga-cabai", metadata.GetValueOrDefault(MetadataKeys.Url, ""));
        Assert.Equal("kabardesa.example", metadata.GetValueOrDefault(MetadataKeys.Site, ""));
    }

    [Fact]
    public void Process_DocumentWithMetadata_LeavesItAlone()
    {
        const string Own = """{"title":"Lain","published":"2020-01-01","author":["X"],"language":"en","url":"https://a.example/","site":"a.example"}""";

        Assert.Equal(Metadata.Parse(System.Text.Encoding.UTF8.GetBytes(Own)), Bench.Emit(Article, Own).Metadata);
    }

    [Fact]
    public void Process_MetadataOff_SetsNone() =>
        Assert.Empty(new StageBench<ExtractHtmlStage, ExtractHtmlOptions>(new() { Metadata = false }).Emit(Article).Metadata.Entries);

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    [InlineData("Harga < 5 dan > 3\n<catatan> bukan elemen")]
    [InlineData("A tag such as <p> opens a paragraph, and </p> closes it.")]
    [InlineData("<3 untuk semua")]
    [InlineData("\uD83D lone surrogate")]
    public void Process_TextThatIsNoHtml_ComesOutAsTheSameDocument(string text)
    {
        Document document = Document.Create("d", text);

        Assert.Same(document, Bench.Emit(document));
    }

    [Fact]
    public void Process_PageOfScriptsOnly_GivesAnEmptyText()
    {
        Document document = Bench.Emit("<html><head><title>App</title></head><body><div id=root></div><script>render()</script></body></html>");

        Assert.Equal("", document.Text);
        Assert.Equal("App", document.Metadata.GetValueOrDefault(MetadataKeys.Title, ""));
        Assert.False(document.Metadata.Contains(MetadataKeys.Warnings.Name));
    }

    [Fact]
    public void Process_PageWithoutMainContent_KeepsAllLinesAndWarns()
    {
        Document document = Bench.Emit("<html><body><nav class=menu><ul><li><a href=a>Satu</a></li><li><a href=b>Dua</a></li></ul></nav></body></html>");

        Assert.Equal("Satu\nDua", document.Text);
        Assert.Equal(["no_main_content"], document.Metadata.GetValueOrDefault(MetadataKeys.Warnings, []));
    }

    [Theory]
    [InlineData("<html><body><p>Satu paragraf saja, tanpa apa-apa di sekitarnya.</p></body></html>", "Satu paragraf saja, tanpa apa-apa di sekitarnya.")]
    [InlineData("<p>Halo.</p>", "Halo.")]
    [InlineData("<p>Halo, dunia.</p><p>Apa kabar?</p>", "Halo, dunia.|Apa kabar?")]
    [InlineData("<html><body><h1>Pengumuman libur</h1><p>Kantor tutup besok.</p></body></html>", "Pengumuman libur|Kantor tutup besok.")]
    [InlineData("<H1>Pengumuman libur</H1><P>Kantor tutup besok.<BR>Buka lagi Senin.</P>", "Pengumuman libur|Kantor tutup besok.|Buka lagi Senin.")]
    [InlineData("<ul><li>Beras</li><li>Gula</li></ul>", "Beras|Gula")]
    [InlineData("<table><tr><td>Beras</td><td>Rp 14.000</td></tr></table>", "Beras\tRp 14.000")]
    [InlineData("<pre>satu\ndua</pre>", "satu|dua")]
    [InlineData("<dl><dt>Beras</dt><dd>Butir padi yang sudah dikupas.</dd></dl>", "Beras|Butir padi yang sudah dikupas.")]
    [InlineData("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body><p>Satu.<br/>Dua.</p></body></html>", "Satu.|Dua.")]
    [InlineData("<template><p>tak tampak</p></template><noscript><p>tak tampak</p></noscript><p>Tampak, kata mereka.</p>", "Tampak, kata mereka.")]
    public void Process_PageOfAFewLines_LosesNone(string html, string expected) => Assert.Equal(expected.Split('|'), Bench.Emit(html).Text.Split('\n'));

    [Theory]
    [InlineData("<meta name=author content='By Siti'><p>x", "author", """["Siti"]""")]
    [InlineData("<meta property=article:author content='https://a.example/siti'><p>x", "author", null)]
    [InlineData("<meta name=author content=Siti><meta name=author content=siti><meta name=author content=Budi><p>x", "author", """["Siti","Budi"]""")]
    [InlineData("<meta http-equiv=Content-Language content='id, en'><p>x", "language", "\"id\"")]
    [InlineData("<meta property=og:locale content=id_ID><p>x", "language", "\"id\"")]
    [InlineData("<html lang=en><meta property=og:locale content=id_ID><p>x", "language", "\"id\"")]
    [InlineData("<html lang=id><meta property=og:locale content=en_US><p>x", "language", "\"id\"")]
    [InlineData("<html lang=en><p>x", "language", "\"en\"")]
    [InlineData("<title>Harga beras naik » Kabar Desa</title><h1>Harga beras naik</h1><p>x", "title", "\"Harga beras naik\"")]
    [InlineData("<script type='application/ld+json'>{\"inLanguage\":\"id\",\"publisher\":{\"name\":\"Kabar\"}}</script><p>x", "language", "\"id\"")]
    [InlineData("<script type='application/ld+json'>{\"inLanguage\":\"id\",\"publisher\":{\"name\":\"Kabar\"}}</script><p>x", "site", "\"Kabar\"")]
    [InlineData("<time datetime=2020-01-01>x</time><time itemprop=datePublished datetime='2024-03-05T07:30:00+07:00'>x</time>", "published", "\"2024-03-05T07:30:00+07:00\"")]
    [InlineData("<meta property=article:published_time content='2024-03-05T07:30+0700'><p>x", "published", "\"2024-03-05T07:30:00+07:00\"")]
    public void Process_FactsOfAPage_GoIntoMetadata(string html, string name, string? expected) =>
        Assert.Equal(expected, Bench.Emit("<html>" + html).Metadata.Entries.Where(entry => entry.Name == name).Select(entry => System.Text.Encoding.UTF8.GetString(entry.Json.Span)).SingleOrDefault());

    [Theory]
    [InlineData("<div>")]
    [InlineData("<div><span hidden>")]
    [InlineData("<b><p>")]
    [InlineData("<table><tr><td>x")]
    [InlineData("<a href=x>y")]
    [InlineData("<ul><li>x")]
    [InlineData("<div></span></p>")]
    [InlineData("<div><td><section></div>")]
    [InlineData("<x a='>")]
    [InlineData("</div>")]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("</script")]
    [InlineData("&amp")]
    [InlineData("&#x")]
    [InlineData("<p ")]
    [InlineData("<<")]
    public void Process_AMegabyteOfBrokenMarkup_Ends(string unit)
    {
        Document document = Bench.Emit("<html><body>" + string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length)) + "akhir");

        Assert.InRange(document.Text.Length, 0, 1_100_000);
    }

    [Fact]
    public void Process_TitleOfAMegabyte_Ends() => Assert.InRange(
        Bench.Emit($"<html><title>{new string('a', 1_000_000)}</title>" + string.Concat(Enumerable.Repeat("<p>aaaaaaaaaaab", 50_000))).Text.Length, 1, 50_000 * 13);

    [Fact]
    public void Process_AHundredThousandNestedElements_KeepsTheTextInside() =>
        Assert.Equal("dalam", All.Emit(string.Concat(Enumerable.Repeat("<div>", 100_000)) + "dalam" + string.Concat(Enumerable.Repeat("</div>", 100_000))).Text);
}
