using TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Content;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Content.Features;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Facts;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Cleaning.Tests.ExtractHtml.Content.Features;

public sealed class BlockFeaturesTests
{
    private const string Page = """
        <html><head><title>Harga beras naik</title><meta name=description content="Harga beras di pasar naik lagi sejak pekan lalu."></head><body>
        <div class="menu"><a href=/>Beranda utama</a></div>
        <article class="isi"><h1>Harga beras naik</h1><img src=a.jpg><p class="teks"><b>Harga</b> beras di pasar naik lagi sejak pekan lalu, kata para pedagang kepada pembeli yang datang.</p>
        <p class="teks"><i>Foto: Pasar Contoh 2024</i></p><p class="teks">Pemerintah berjanji menurunkan harga itu, dan pasokan dari petani akan ditambah bulan depan.</p>
        <h2>Baca juga</h2><ul><li><a href=/a>Harga cabai turun</a></li><li><a href=/b>Harga gula turun</a></li></ul></article></body></html>
        """;

    private static readonly FolderResources Resources = new(Path.GetDirectoryName(typeof(BlockFeatures).Assembly.Location)!);
    private static readonly ClassWords Words = ClassWords.Read(Resources);
    private static readonly LineWords Lines = LineWords.Read(Resources);
    private static readonly string[] Names = BlockFeatures.NamesFor(Words, Lines);

    [Fact]
    public void Write_AnyLine_GivesAValueForEachName()
    {
        HtmlPage page = PageReader.Read(Page, Words);
        var features = new BlockFeatures(page, LinkedData.Read([]), Words, Lines);
        var values = new List<int>();

        Assert.Equal(Names.Length, Names.Distinct().Count());
        for (int i = 0; i < page.Blocks.Count; i++)
        {
            features.Write(i, values);
            Assert.Equal(Names.Length, values.Count);
        }
    }

    [Theory]
    [InlineData("Harga beras di", "line.strong_share", 52)]
    [InlineData("Harga beras di", "line.images_before", 1)]
    [InlineData("Harga beras di", "stated.in_description", 1)]
    [InlineData("Harga beras di", "core.is_parent", 1)]
    [InlineData("Harga beras di", "core.side", 0)]
    [InlineData("Harga beras di", "shape.lines", 3)]
    [InlineData("Harga beras di", "near1.same_shape", 1)]
    [InlineData("Beranda", "core.side", -1)]
    [InlineData("Beranda", "class.navigation", 3)]
    [InlineData("Foto:", "line.slanted_share", 1000)]
    [InlineData("Foto:", "line.has_year", 1)]
    [InlineData("Foto:", "word.credit", 1)]
    [InlineData("Foto:", "word.colon", 4)]
    [InlineData("Foto:", "section.level", 1)]
    [InlineData("Harga gula", "section.level", 2)]
    [InlineData("Harga gula", "section.from_heading", 2)]
    [InlineData("Harga gula", "heading.related", 2)]
    [InlineData("Harga gula", "outer_shape.lines", 2)]
    public void Write_Line_GivesTheValue(string start, string name, int expected)
    {
        HtmlPage page = PageReader.Read(Page, Words);
        var values = new List<int>();
        new BlockFeatures(page, LinkedData.Read([]), Words, Lines).Write(page.Blocks.FindIndex(block => block.Text.StartsWith(start, StringComparison.Ordinal) && block.Kind != TextPipeline.Plugins.Cleaning.ExtractHtml.Parsing.ElementKind.Heading1), values);

        Assert.Equal(expected, values[Array.IndexOf(Names, name)]);
    }
}
