namespace TextPipeline.Core.Removals.Reviewing;

public sealed class RemovalTests
{
    [Theory]
    [InlineData("""{"site":"a.example","url":"https://b.example/x"}""", "a.example")]
    [InlineData("""{"url":"https://b.example/x"}""", "b.example")]
    [InlineData("""{"url":"no address"}""", "")]
    [InlineData("{}", "")]
    public void Of_Document_NamesItsSite(string metadata, string site)
    {
        Document document = Document.Create("a", "Text", Metadata.Parse(System.Text.Encoding.UTF8.GetBytes(metadata))).Annotate(new Annotation("kept_line", new TextSpan(0, 4)));
        Removal removal = Assert.Single(Removal.Of(document));
        Assert.Equal((site, "Text", false), (removal.Site, removal.Text, removal.Removed));
    }

    [Fact]
    public void Of_AnnotationsOfOtherKinds_AreNone() =>
        Assert.Empty(Removal.Of(Document.Create("a", "Text").Annotate(new Annotation("sentence", new TextSpan(0, 4)))));
}
