using CsCheck;

namespace TextPipeline;

public sealed class DocumentApplyTests
{
    [Fact]
    public void Apply_AnyEdits_DoesWhatTheReferenceDoes() => EditCase.Any.Where(edits => !ReferenceEditor.Overlap(edits)).Sample(edits =>
    {
        var (text, annotations, changes) = ReferenceEditor.Apply(edits);
        Document edited = edits.Document.Apply(edits.Edits);
        Assert.Equal(text, edited.Text);
        Assert.Equal(annotations, edited.Annotations.Select(annotation => (annotation.Type, annotation.Span)));
        Assert.Equal(changes, edited.Changes);
    }, iter: 20_000);

    [Fact]
    public void Apply_OverlappingEdits_Throws() => EditCase.Any.Where(ReferenceEditor.Overlap).Sample(edits =>
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => edits.Document.Apply(edits.Edits));
        Assert.Contains("overlap", error.Message, StringComparison.Ordinal);
    }, iter: 5_000);

    [Fact]
    public void Apply_UntouchedAnnotations_CoverTheSameCharacters() => EditCase.Any.Where(edits => !ReferenceEditor.Overlap(edits)).Sample(edits =>
    {
        Document before = edits.Document, after = before.Apply(edits.Edits);
        foreach (Annotation annotation in before.Annotations.Where(annotation => !edits.Edits.Any(edit => Touches(edit.Span, annotation.Span))))
        {
            Annotation moved = Assert.Single(after.Annotations, other => other.Type == annotation.Type);
            Assert.Equal(Covered(before, annotation), Covered(after, moved));
        }
    }, iter: 5_000);

    [Fact]
    public void Apply_EveryOrderOfReplacements_GivesOneResult() =>
        EditCase.Any.Where(edits => !ReferenceEditor.Overlap(edits) && edits.Edits.All(edit => !edit.Span.IsEmpty)).Sample(edits =>
        {
            Document forwards = edits.Document.Apply(edits.Edits), backwards = edits.Document.Apply(edits.Edits.Reverse());
            Assert.Equal(forwards.Text, backwards.Text);
            Assert.Equal(forwards.Annotations, backwards.Annotations);
            Assert.Equal(forwards.Changes, backwards.Changes);
        }, iter: 2_000);

    [Fact]
    public void Apply_ChangesReplayed_AccountForTheLengthOfTheText() => EditCase.Any.Where(edits => !ReferenceEditor.Overlap(edits)).Sample(edits =>
    {
        Document after = edits.Document.Apply(edits.Edits);
        Assert.Equal(after.Text.Length - edits.Text.Length, after.Changes.Sum(change => change.Inserted.Length - change.Removed.Length));
    });

    [Theory]
    [InlineData(0, 2, "", "cde", 0, 3)] // over the border: cut back
    [InlineData(2, 3, "", "abde", 1, 4)] // inside: shrinks
    [InlineData(2, 2, "XY", "abXYcde", 1, 7)] // inside: stretches
    [InlineData(1, 1, "X", "aXbcde", 2, 6)] // insertion at the first border: outside
    [InlineData(5, 5, "X", "abcdeX", 1, 5)] // insertion at the last border: outside
    [InlineData(1, 3, "X", "aXde", 1, 4)] // replaces its beginning: inside
    [InlineData(0, 1, "XYZ", "XYZbcde", 3, 7)] // wholly before: moves
    public void Apply_OneEdit_MovesTheAnnotation(int start, int end, string replacement, string text, int annotationStart, int annotationEnd)
    {
        Document document = Document.Create("document", "abcde").Annotate(new Annotation("word", TextSpan.FromBounds(1, 5)));
        Document edited = document.Apply(new TextEdit(TextSpan.FromBounds(start, end), replacement, "test"));
        Assert.Equal(text, edited.Text);
        Assert.Equal(TextSpan.FromBounds(annotationStart, annotationEnd), Assert.Single(edited.Annotations).Span);
    }

    [Fact]
    public void Apply_EditOverTheWholeAnnotation_RemovesIt()
    {
        Document document = Document.Create("document", "abcde").Annotate(new Annotation("word", new TextSpan(1, 2)));
        Assert.Empty(document.Apply(new TextEdit(new TextSpan(1, 2), "xy", "test")).Annotations);
    }

    [Theory]
    [InlineData(1, 4, "", 1)]
    [InlineData(1, 4, "xy", 3)]
    [InlineData(2, 4, "", 2)]
    [InlineData(0, 2, "", 0)]
    [InlineData(2, 2, "xyz", 5)]
    public void Apply_EditAroundAMarkOfAPlace_KeepsIt(int start, int end, string replacement, int place)
    {
        Document document = Document.Create("document", "abcde").Annotate(new Annotation("removed_line", new TextSpan(2, 0)));
        Document edited = document.Apply(new TextEdit(TextSpan.FromBounds(start, end), replacement, "test"));
        Assert.Equal(new TextSpan(place, 0), Assert.Single(edited.Annotations).Span);
    }

    [Fact]
    public void Apply_SeveralInsertionsAtOnePlace_KeepTheirOrderBeforeTheReplacement()
    {
        Document edited = Document.Create("document", "abc").Apply(
            new TextEdit(new TextSpan(1, 1), "B", "replace"), TextEdit.Insert(1, "1", "first"), TextEdit.Insert(1, "2", "second"), TextEdit.Insert(2, "3", "third"));
        Assert.Equal("a12B3c", edited.Text);
        Assert.Equal(["first", "second", "replace", "third"], edited.Changes.Select(change => change.Reason));
    }

    [Fact]
    public void Apply_InsertionInsideAReplacement_ThrowsAndNamesBoth()
    {
        Document document = Document.Create("document", "abcde");
        ArgumentException error = Assert.Throws<ArgumentException>(
            () => document.Apply(TextEdit.Remove(new TextSpan(1, 3), "strip"), TextEdit.Insert(2, "x", "mark")));
        Assert.StartsWith("The edits 'strip' at [1..4) and 'mark' at [2..2) overlap.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_EditsThatChangeNothing_GivesTheSameDocument()
    {
        Document document = Document.Create("document", "abc");
        Assert.Same(document, document.Apply(new TextEdit(new TextSpan(0, 3), "abc", "test"), TextEdit.Insert(1, "", "test")));
        Assert.Same(document, document.Apply());
    }

    [Fact]
    public void Apply_EditPastTheEnd_ThrowsAndNamesIt()
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(
            () => Document.Create("document", "abc").Apply(TextEdit.Remove(new TextSpan(2, 2), "strip")));
        Assert.StartsWith("The edit 'strip' at [2..4) reaches past the text, which ends at 3.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_EditNeverMade_Throws() =>
        Assert.Throws<ArgumentException>(() => Document.Create("document", "abc").Apply(default(TextEdit)));

    [Fact]
    public void Apply_HundredThousandEdits_MovesEveryAnnotation()
    {
        const int Count = 100_000;
        string text = string.Concat(Enumerable.Repeat("ab ", Count));
        Document document = Document.Create("document", text).Annotate(Enumerable.Range(0, Count).Select(i => new Annotation("word", new TextSpan(3 * i, 2))));
        Document edited = document.Apply(Enumerable.Range(0, Count).Select(i => new TextEdit(new TextSpan((3 * i) + 2, 1), "", "close_up")));
        Assert.Equal(string.Concat(Enumerable.Repeat("ab", Count)), edited.Text);
        Assert.Equal(Enumerable.Range(0, Count).Select(i => new TextSpan(2 * i, 2)), edited.Annotations.Select(annotation => annotation.Span));
    }

    private static bool Touches(TextSpan edit, TextSpan annotation) => edit.Start <= annotation.End && annotation.Start <= edit.End;

    private static string Covered(Document document, Annotation annotation) => document.Text.Substring(annotation.Span.Start, annotation.Span.Length);
}
