using TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Content;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Facts;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Cleaning.Tests.ExtractHtml.Content;

public sealed class PageTitleTests
{
    private static readonly ClassWords Words = ClassWords.Read(new FolderResources(Path.GetDirectoryName(typeof(PageReader).Assembly.Location)!));

    [Theory]
    [InlineData("<title>Harga beras naik | Kabar</title><h2>Kabar</h2><h2>Harga beras naik</h2><h2>Harga gula</h2>", "Harga beras naik")]
    [InlineData("<title>Kabar</title><meta property=og:title content='Harga beras naik'><h2>Harga gula turun</h2><h1>Harga beras naik</h1>", "Harga beras naik")]
    [InlineData("<title>Kabar</title><h1>Beras makin mahal di pasar</h1><h2>Harga gula turun lagi</h2>", "Beras makin mahal di pasar")]
    [InlineData("<title>Kabar</title><h1>Beras makin mahal di pasar</h1><h1>Harga gula turun lagi</h1>", null)]
    [InlineData("<title>Kabar Desa</title><h1>Kabar</h1>", null)]
    [InlineData("<p>Harga beras naik</p>", null)]
    public void Find_Page_GivesTheHeadingOfItsTitle(string html, string? expected)
    {
        HtmlPage page = PageReader.Read(html, Words);

        int title = PageTitle.Find(page, LinkedData.Read([]));

        Assert.Equal(expected, title < 0 ? null : page.Blocks[title].Text);
    }

    [Fact]
    public void Find_HeadlineOfLinkedData_Counts()
    {
        HtmlPage page = PageReader.Read("<title>Kabar</title><h1>Lain sama sekali ini</h1><h2>Harga beras naik</h2>", Words);

        Assert.Equal(1, PageTitle.Find(page, LinkedData.Read(["""{"headline":"Harga beras naik"}"""])));
    }
}
