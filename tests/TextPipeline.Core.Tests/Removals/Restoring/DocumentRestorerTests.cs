using CsCheck;

namespace TextPipeline.Core.Removals.Restoring;

public sealed class DocumentRestorerTests
{
    private static readonly RemovalFilter All = new([], []);

    private static Document Restore(Document document, RemovalFilter filter) => new DocumentRestorer(filter).Restore(document);

    [Fact]
    public void Restore_Everything_GivesTheTextThatTheStageSaw() => RemovalCase.Any.Sample(removals =>
    {
        Document restored = Restore(removals.Cleaned, All);
        Assert.Equal(removals.Text, restored.Text);
        Assert.Empty(restored.Annotations);
    }, iter: 5_000);

    [Fact]
    public void Restore_OneRuleAfterTheOther_GivesTheTextInAnyOrder() => RemovalCase.Any.Sample(removals =>
    {
        foreach (string[] order in (string[][])[["id/*", "page/*"], ["page/line_model", "id/share", "id/read_also"], ["*/share", "page/*", "id/read_????"]])
        {
            Document restored = order.Aggregate(removals.Cleaned, (document, rule) => Restore(document, new RemovalFilter([rule], [])));
            Assert.Equal(removals.Text, restored.Text);
            Assert.Empty(restored.Annotations);
        }
    }, iter: 5_000);

    [Fact]
    public void Restore_OtherAnnotations_CoverTheSameCharacters() => RemovalCase.Any.Sample(removals =>
    {
        Document cleaned = removals.Cleaned;
        Document marked = cleaned.Annotate(Enumerable.Range(0, cleaned.Text.Length).Select(place => new Annotation("character", new TextSpan(place, 1))));
        Document restored = Restore(marked, All);
        Assert.Equal(cleaned.Text, string.Concat(restored.Annotations.Select(annotation => restored.Text[annotation.Span.Start])));
    }, iter: 2_000);

    [Fact]
    public void Restore_RemovalsOfTwoStages_PutsThoseOfTheLastBackFirst()
    {
        Document once = RemovalCase.Remove(Document.Create("a", "A\nB\nC\nD\n"), "first", [(new TextSpan(2, 2), "id/b")]);
        Document twice = RemovalCase.Remove(once, "second", [(new TextSpan(0, 2), "en/a")]);
        Assert.Equal("C\nD\n", twice.Text);
        Assert.Equal("A\nB\nC\nD\n", Restore(twice, All).Text);
    }

    [Fact]
    public void Restore_TextChangedSince_PutsLinesWhereTheyWouldStand()
    {
        Document cleaned = RemovalCase.Remove(Document.Create("a", "Satu.\nIklan\nDua."), "strip_ads", [(new TextSpan(6, 6), "id/iklan")]);
        Document later = cleaned.Apply(new TextEdit(new TextSpan(0, 5), "Pertama.", "reword"), TextEdit.Insert(cleaned.Text.Length, "\nTiga.", "add"));
        Assert.Equal("Pertama.\nIklan\nDua.\nTiga.", Restore(later, All).Text);
    }

    [Theory]
    [InlineData("id/*", "", "AC")]
    [InlineData("*", "model", "BC")]
    [InlineData("", "rule", "AC")]
    [InlineData("en/*", "", "C")]
    public void Restore_Filter_PutsBackWhatItNames(string rule, string kind, string expected)
    {
        Document cleaned = RemovalCase.Remove(Document.Create("a", "ABC"), "strip_ads", [(new TextSpan(0, 1), "id/a"), (new TextSpan(1, 1), "page/line_model")]);
        var restorer = new DocumentRestorer(new RemovalFilter(rule.Length > 0 ? [rule] : [], kind.Length > 0 ? [kind] : []));
        Assert.Equal(expected, restorer.Restore(cleaned).Text);
        Assert.Equal(expected.Length - 1, restorer.Restored);
    }

    [Fact]
    public void Restore_NothingToPutBack_GivesTheSameDocument()
    {
        Document document = Document.Create("a", "Satu.").Annotate(new Annotation("removed_line", new TextSpan(2, 0)));
        Assert.Same(document, Restore(document, All));
    }
}
