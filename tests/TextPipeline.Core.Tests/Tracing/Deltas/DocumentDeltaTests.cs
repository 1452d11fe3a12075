using TextPipeline.Core.Tracing.Deltas;

namespace TextPipeline.Core.Tests.Tracing.Deltas;

public sealed class DocumentDeltaTests
{
    private static readonly MetadataKey<string> Value = new("value");
    private static readonly MetadataKey<string> Title = new("title");
    private static readonly MetadataKey<long> Size = new("size");

    [Fact]
    public void Between_SameDocument_IsEmpty()
    {
        Document document = Document.Create("d", "satu dua").With(Title, "x").Annotate(new Annotation("word", new TextSpan(0, 4)));
        Assert.True(DocumentDelta.Between(document, document).IsEmpty);
        Assert.True(DocumentDelta.Between(document, Document.Create("d", "satu dua", document.Metadata).Annotate(new Annotation("word", new TextSpan(0, 4)))).IsEmpty);
    }

    [Fact]
    public void Between_MetadataSetChangedAndRemoved_TellsOldAndNew()
    {
        Document before = Document.Create("d", "", Metadata.Parse("{\"a\":1, \"size\":[1,2], \"gone\":null}"u8));
        Document after = before.With(Size, 3).With(Title, "Judul \"baru\"").WithMetadata(before.With(Size, 3).With(Title, "Judul \"baru\"").Metadata.Without("gone"));
        Assert.Equal(
            [new MetadataChange("size", "[1,2]", "3"), new MetadataChange("title", null, "\"Judul \\\"baru\\\"\""), new MetadataChange("gone", "null", null)],
            DocumentDelta.Between(before, after).Metadata);
    }

    [Fact]
    public void Between_Edit_MovesRecutsAndRemovesAnnotations()
    {
        Document before = Document.Create("d", "iklan satu dua tiga").Annotate(
            new Annotation("word", new TextSpan(0, 5)),
            new Annotation("word", new TextSpan(6, 4)),
            new Annotation("line", new TextSpan(0, 19)),
            new Annotation("date", new TextSpan(15, 4), Metadata.Empty.With(Value, "2023")));
        AnnotationDelta delta = DocumentDelta.Between(before, before.Apply(TextEdit.Remove(new TextSpan(0, 6), "ad"))).Annotations;
        Assert.Equal("iklan", Assert.Single(delta.Removed).Covered);
        Assert.Equal(("iklan satu dua tiga", "satu dua tiga"), Assert.Single(delta.Recut.Select(pair => (pair.Before.Covered, pair.After.Covered))));
        Assert.Equal((0, 2), (delta.Added.Length, delta.Moved));
    }

    [Fact]
    public void Between_DateMarked_TellsTextAndValue()
    {
        Document before = Document.Create("d", "Minggu (29/1) dan 30 Januari");
        Document after = before.Annotate(
            new Annotation("date", new TextSpan(0, 13), Metadata.Empty.With(Value, "2023-01-29")),
            new Annotation("amount", new TextSpan(18, 2), Metadata.Empty.With(new MetadataKey<long>("value"), 30)));
        Assert.Equal(
            ["date: Minggu (29/1) → 2023-01-29", "amount: 30 → 30"],
            DocumentDelta.Between(before, after).Annotations.Added.Select(mark => $"{mark.Annotation.Type}: {mark.Covered} → {mark.Value}"));
    }

    [Fact]
    public void Between_StageThatForgetsEarlierChanges_TellsWhatItKnows()
    {
        Document before = Document.Create("d", "satu dua").Apply(TextEdit.Remove(new TextSpan(0, 5), "first"));
        Document after = Document.Create("d", "dua").Rewrite("tiga", "second");
        DocumentDelta delta = DocumentDelta.Between(before, after);
        Assert.Equal("second", Assert.Single(delta.Changes).Reason);
        Assert.Equal((3, 4), (delta.Removed, delta.Inserted));
    }
}
