using TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Parsing;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Cleaning.Tests.ExtractHtml.Blocks;

public sealed class PageReaderTests
{
    private static readonly ClassWords Words = ClassWords.Read(new FolderResources(Path.GetDirectoryName(typeof(PageReader).Assembly.Location)!));

    [Theory]
    [InlineData("<p>satu <b>du</b>a</p><p>tiga</p>", "satu dua|tiga")]
    [InlineData("<p>satu<br>dua<br/>tiga", "satu|dua|tiga")]
    [InlineData("<p>satu<p>dua<div>tiga</div>empat", "satu|dua|tiga|empat")]
    [InlineData("  satu \n\t dua&nbsp;&nbsp;tiga  ", "satu dua tiga")]
    [InlineData("<ul><li>satu<li>dua<ul><li>tiga</ul></ul>", "satu|dua|tiga")]
    [InlineData("<dl><dt>satu<dd>dua<dt>tiga</dl>", "satu|dua|tiga")]
    [InlineData("<table><tr><th>Kota<th>Harga<tr><td>Solo</td><td>Rp 5</td></tr></table>", "Kota\tHarga|Solo\tRp 5")]
    [InlineData("<pre>satu\n  dua</pre>", "satu|dua")]
    [InlineData("<p>a &lt; b &amp;&amp; c&#33; &eacute;&#233;&#xe9; &copy 2024 &unknown; &#150;", "a < b && c! ééé © 2024 &unknown; –")]
    [InlineData("<p>satu</p><script>var a='<p>dua</p>'</script><style>p{}</style><noscript>tiga</noscript><p>empat", "satu|empat")]
    [InlineData("<p>satu <span hidden>dua <span>tiga</span> empat</span>lima</p>", "satu lima")]
    [InlineData("<div style='display: none'><p>satu</p></div><p>dua</p>", "dua")]
    [InlineData("<span class=\"sr-only\">satu</span><p>dua</p>", "dua")]
    [InlineData("<div class='sr-berita box'>satu</div><div class='box screen-reader-text'>dua</div>", "satu")]
    [InlineData("<select><option>satu</select><button>dua</button><svg><title>tiga</title><text>empat</text></svg><p>lima", "lima")]
    [InlineData("<p>satu</div></span></p>dua", "satu|dua")]
    [InlineData("<!-- <p>satu</p> --><p>dua<!-- > -->tiga</p>", "duatiga")]
    [InlineData("<p title='>'>satu</p><p title=\"a'>b\">dua</p><p a\">tiga</p>", "satu|dua|tiga")]
    [InlineData("<P>SATU</P><DIV>DUA</DIV>", "SATU|DUA")]
    [InlineData("1 < 2 dan 3 > 2", "1 < 2 dan 3 > 2")]
    [InlineData("<p>satu<p", "satu")]
    [InlineData("<my-part>satu</my-part><my-part>dua</my-part>", "satu|dua")]
    public void Read_Markup_GivesLines(string html, string lines) =>
        Assert.Equal(lines.Split('|'), PageReader.Read(html, Words).Blocks.Select(block => block.Text));

    [Fact]
    public void Read_Links_CountsTheirCharacters()
    {
        HtmlBlock block = Assert.Single(PageReader.Read("<p><a href=a>Satu</a> dua <a href=b>tiga</a></p>", Words).Blocks);

        Assert.Equal((8, 2), (block.LinkLength, block.LinkCount));
    }

    [Theory]
    [InlineData("<p><b>Satu</b> dua <em>tiga</em></p>", 4, 4)]
    [InlineData("<p><strong><i>Satu</i></strong></p>", 4, 4)]
    [InlineData("<div><p><b>Satu</p></div><p>dua</p>", 4, 0)]
    [InlineData("<p>Satu</b></i> dua</p>", 0, 0)]
    public void Read_Type_CountsItsCharacters(string html, int strong, int slanted)
    {
        List<HtmlBlock> blocks = PageReader.Read(html, Words).Blocks;

        Assert.Equal((strong, slanted), (blocks.Sum(block => block.StrongLength), blocks.Sum(block => block.SlantedLength)));
    }

    [Fact]
    public void Read_Images_CountForTheLineBehindThem() =>
        Assert.Equal([0, 2, 1], PageReader.Read("<p>satu</p><img src=a><figure><img src=b></figure><p>dua</p><p><img src=c>tiga</p>", Words).Blocks.Select(block => block.Images));

    [Fact]
    public void Read_RepeatedTemplate_HasOneShape()
    {
        List<HtmlContainer> containers = PageReader.Read("<div class='card c1'><p>a</p></div><div class='card c2'><p>b</p></div><div class=other><p>c</p></div>", Words).Containers;
        int[] shapes = [.. containers.Where(container => container.Kind == ElementKind.Paragraph).Select(container => container.Shape)];

        Assert.Equal(shapes[0], shapes[1]);
        Assert.NotEqual(shapes[0], shapes[2]);
    }

    [Fact]
    public void Read_LinkThatIsNeverClosed_EndsWithItsBlock()
    {
        List<HtmlBlock> blocks = PageReader.Read("<div><p><a href=a>satu</p></div><p>dua</p>", Words).Blocks;

        Assert.Equal([4, 0], blocks.Select(block => block.LinkLength));
    }

    [Fact]
    public void Read_Containers_AreNestedRanges()
    {
        HtmlPage page = PageReader.Read("<div><p>satu</p><p>dua</p></div><p>tiga</p>", Words);

        Assert.All(page.Containers.Skip(1), container => Assert.InRange(container.Index, page.Containers[container.Parent].Index + 1, page.Containers[container.Parent].End - 1));
        Assert.Equal([2, 3, 4], page.Blocks.Select(block => block.Container));
    }

    [Fact]
    public void Read_Facts_AreTakenInOrder()
    {
        PageFacts facts = PageReader.Read("<html lang=id><title>A &amp; B</title><meta name=Date content='2024-01-02'><time datetime=2024-01-03>x</time>", Words).Facts;

        Assert.Equal(("A & B", "id"), (facts.Title, facts.Language));
        Assert.Equal(("date", "2024-01-02"), Assert.Single(facts.Metas));
        Assert.Equal("2024-01-03", Assert.Single(facts.Times));
    }

    [Theory]
    [InlineData("<html xml:lang=id>", "id")]
    [InlineData("<html lang='' xml:lang=id>", "id")]
    [InlineData("<html lang=en xml:lang=id>", "en")]
    public void Read_Language_TakesTheFirstThatSaysSomething(string html, string expected) => Assert.Equal(expected, PageReader.Read(html, Words).Facts.Language);

    [Theory]
    [InlineData("<time itemprop=datePublished datetime=2024-01-02>")]
    [InlineData("<time datetime=2024-01-02 pubdate>")]
    public void Read_TimeOfPublication_IsAMetaFact(string html) =>
        Assert.Equal(("datepublished", "2024-01-02"), Assert.Single(PageReader.Read("<time datetime=2020-01-01>x</time>" + html, Words).Facts.Metas));
}
