using System.Text;

namespace TextPipeline;

public sealed class DocumentTests
{
    private static readonly MetadataKey<string> Author = new("author");

    [Theory]
    [InlineData("id")]
    [InlineData("text")]
    [InlineData("annotations")]
    public void With_NameOfTheDocumentsOwn_Throws(string name)
    {
        Metadata metadata = Metadata.Empty.With(new MetadataKey<string>(name), "x");
        Document document = Document.Create("document", "");
        Assert.Throws<ArgumentException>(() => document.With(new MetadataKey<string>(name), "x"));
        Assert.Throws<ArgumentException>(() => document.WithMetadata(metadata));
        Assert.Throws<ArgumentException>(() => Document.Create("document", "", metadata));
    }

    [Fact]
    public void Create_WithoutId_Throws()
    {
        Assert.Throws<ArgumentException>(() => Document.Create("", "text"));
        Assert.Throws<ArgumentNullException>(() => Document.Create("document", null!));
    }

    [Fact]
    public void With_OneMember_LeavesTheOriginalAlone()
    {
        Document original = Document.Create("document", "text");
        Document changed = original.With(Author, "someone");
        Assert.Empty(original.Metadata.Entries);
        Assert.Equal("someone", changed.Metadata.GetValueOrDefault(Author, ""));
    }

    [Fact]
    public void WithMetadata_SameMetadata_GivesTheSameDocument()
    {
        Document document = Document.Create("document", "text").With(Author, "someone");
        Assert.Same(document, document.WithMetadata(document.Metadata));
    }

    [Fact]
    public void Annotate_PastTheEnd_ThrowsAndNamesIt()
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(
            () => Document.Create("document", "abc").Annotate(new Annotation("date", new TextSpan(1, 3))));
        Assert.StartsWith("The annotation 'date' at [1..4) reaches past the text, which ends at 3.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Annotate_EmptySpanAtTheEnd_IsTaken() =>
        Assert.Single(Document.Create("document", "abc").Annotate(new Annotation("end", new TextSpan(3, 0))).Annotations);

    [Fact]
    public void Annotate_NullAmongThem_Throws() =>
        Assert.Throws<ArgumentNullException>(() => Document.Create("document", "abc").Annotate([null!]));

    [Fact]
    public void Annotate_Twice_KeepsTheOrder()
    {
        Document document = Document.Create("document", "abc").Annotate(new Annotation("b", new TextSpan(2, 1))).Annotate(new Annotation("a", new TextSpan(0, 1)));
        Assert.Equal(["b", "a"], document.Annotations.Select(annotation => annotation.Type));
    }

    [Fact]
    public void RemoveAnnotations_OfOneType_KeepsTheOthers()
    {
        Document document = Document.Create("document", "abc").Annotate(new Annotation("date", new TextSpan(0, 1)), new Annotation("word", new TextSpan(0, 1)));
        Assert.Equal("word", Assert.Single(document.RemoveAnnotations("date").Annotations).Type);
        Assert.Same(document, document.RemoveAnnotations("sentence"));
    }

    [Fact]
    public void Rewrite_OtherText_DropsAnnotationsAndSaysWhy()
    {
        Document document = Document.Create("document", "abc").With(Author, "someone").Annotate(new Annotation("word", new TextSpan(0, 3)));
        Document rewritten = document.Rewrite("xyz", "translated");
        Assert.Equal("xyz", rewritten.Text);
        Assert.Empty(rewritten.Annotations);
        Assert.Equal(new TextChange("translated", "abc", "xyz"), Assert.Single(rewritten.Changes));
        Assert.Equal(document.Metadata, rewritten.Metadata);
    }

    [Fact]
    public void Rewrite_SameText_GivesTheSameDocument()
    {
        Document document = Document.Create("document", "abc").Annotate(new Annotation("word", new TextSpan(0, 3)));
        Assert.Same(document, document.Rewrite("abc", "translated"));
    }

    [Fact]
    public void Rewrite_WithoutReason_Throws() => Assert.Throws<ArgumentException>(() => Document.Create("document", "abc").Rewrite("xyz", ""));

    [Fact]
    public void Derive_Child_HasMetadataAndParentOnly()
    {
        Document parent = Document.Create("p", "abc").With(Author, "someone").Annotate(new Annotation("word", new TextSpan(0, 3)))
            .Apply(TextEdit.Insert(3, "d", "test"));
        Document child = parent.Derive("1", "ab");
        Assert.Equal(("p/1", "p", "ab"), (child.Id, child.ParentId, child.Text));
        Assert.Equal(parent.Metadata, child.Metadata);
        Assert.Empty(child.Annotations);
        Assert.Empty(child.Changes);
        Assert.Equal(("p/1/2", "p/1"), (child.Derive("2", "").Id, child.Derive("2", "").ParentId));
    }

    [Theory]
    [InlineData("type")]
    [InlineData("start")]
    [InlineData("end")]
    public void Annotation_FeatureWithATakenName_Throws(string name) =>
        Assert.Throws<ArgumentException>(() => new Annotation("date", new TextSpan(0, 0), Metadata.Parse(Encoding.UTF8.GetBytes($$"""{"{{name}}":1}"""))));

    [Fact]
    public void Annotation_SameParts_IsEqual()
    {
        Metadata features = Metadata.Parse("""{"value":"2023-01-29"}"""u8), same = Metadata.Parse("""{"value":"2023-01-29"}"""u8);
        Assert.Equal(new Annotation("date", new TextSpan(0, 3), features), new Annotation("date", new TextSpan(0, 3), same));
        Assert.NotEqual(new Annotation("date", new TextSpan(0, 3), features), new Annotation("date", new TextSpan(0, 3)));
    }
}
