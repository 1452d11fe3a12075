using TextPipeline.Testing;

namespace TextPipeline.Plugins.Script.Tests;

public sealed class ScriptStageTests
{
    [Fact]
    public void Process_NothingDone_EmitsTheSameDocument()
    {
        Document document = Document.Create("d", "text", Metadata.Parse("""{"a": 1}"""u8));

        Assert.Same(document, ScriptBench.Of("const words = document.text.split(' ');").Emit(document));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("a \uD83D\uDE00 b")]
    [InlineData("lone \uD83D")]
    public void Process_AnyText_IsReadAndWrittenWhole(string text) => Assert.Equal(text + "!", ScriptBench.Emit("document.text = document.text + '!';", text).Text);

    [Fact]
    public void Process_TextAssigned_IsARewriteWithItsReason()
    {
        Document document = ScriptBench.Emit("document.text = document.text.replace(/ {2,}/g, ' ').trim();", "  two   words ");

        Assert.Equal("two words", document.Text);
        Assert.Equal("script", Assert.Single(document.Changes).Reason);
    }

    [Fact]
    public void Process_Edits_MoveAnnotations()
    {
        Document document = Document.Create("d", "See (ad) more").Annotate(new Annotation("word", new TextSpan(9, 4)));

        Document emitted = ScriptBench.Of("const at = document.text.indexOf('(ad) '); document.edit(at, at + 5, '', 'advertisement');").Emit(document);

        Assert.Equal("See more", emitted.Text);
        Assert.Equal("advertisement", Assert.Single(emitted.Changes).Reason);
        Assert.Equal(new TextSpan(4, 4), Assert.Single(emitted.Annotations).Span);
    }

    [Fact]
    public void Process_Annotate_AddsWithFeatures()
    {
        Annotation annotation = Assert.Single(ScriptBench.Emit(
            "for (const m of document.text.matchAll(/#(\\w+)/g)) document.annotate('tag', m.index, m.index + m[0].length, { name: m[1], rank: [1] });", "see #news").Annotations);

        Assert.Equal(("tag", new TextSpan(4, 5), """{"name":"news","rank":[1]}"""), (annotation.Type, annotation.Span, annotation.Features.Json()));
    }

    [Fact]
    public void Process_AnnotationsOfTheDocument_AreRead()
    {
        Document document = Document.Create("d", "On 5 May").Annotate(new Annotation("date", new TextSpan(3, 5), Metadata.Parse("""{"value":"05-05"}"""u8)));

        Document emitted = ScriptBench.Of("const a = document.annotations[0]; document.metadata.first = `${a.type} ${a.start}-${a.end} ${a.text} ${a.value}`;").Emit(document);

        Assert.Equal("""{"first":"date 3-8 5 May 05-05"}""", emitted.Metadata.Json());
    }

    [Fact]
    public void Process_Drop_EndsTheScriptWithItsReason()
    {
        StageResult result = ScriptBench.Of("try { document.drop('too_short'); } catch (e) { document.text = 'x'; } document.fail('late', 'late');").Run(Document.Create("d", "x"));

        Assert.Equal("too_short", Assert.IsType<StageResult.Dropped>(result).Reason);
    }

    [Fact]
    public void Process_Fail_GivesReasonAndMessage()
    {
        StageResult.Failed failed = ScriptBench.Fail("document.fail('no_title', 'There is no title.');");

        Assert.Equal(("no_title", "There is no title."), (failed.Reason, failed.Message));
    }

    [Fact]
    public void Process_Return_EndsTheScript() => Assert.Equal("a", ScriptBench.Emit("if (document.id) { return; } document.text = 'b';", "a").Text);

    [Theory]
    [InlineData("document.text = 5;", "The script failed: TypeError: document.text takes a string (line 1, column 1).")]
    [InlineData("document.txet = 'x';", "The script failed: TypeError: Cannot assign to read only property 'txet' of Object (line 1, column 1).")]
    [InlineData("document.id = 'x';", "The script failed: TypeError: Cannot assign to read only property 'id' of Object (line 1, column 1).")]
    [InlineData("document.metadata = [1];", "The script failed: TypeError: document.metadata takes an object (line 1, column 1).")]
    [InlineData("document.metadata.text = 'x';", "The script failed: TypeError: document.metadata cannot have a member 'text'.")]
    [InlineData("\n  document.annotate('x', 2, 9);", "The script failed: TypeError: document.annotate: 2 to 9 is not inside the text, which ends at 3 (line 2, column 3).")]
    [InlineData("document.annotate('x', 2, 1);", "The script failed: TypeError: document.annotate: 2 to 1 is not inside the text, which ends at 3 (line 1, column 1).")]
    [InlineData("document.annotate('', 0, 1);", "The script failed: TypeError: document.annotate: 'type' is a string that is not empty (line 1, column 1).")]
    [InlineData("document.annotate('x', 0, 1, { start: 1 });", "The script failed: TypeError: document.annotate: features are not called 'type', 'start' or 'end' (line 1, column 1).")]
    [InlineData("document.annotate('x', 0.5, 1);", "The script failed: TypeError: document.annotate: 'start' is a whole number (line 1, column 1).")]
    [InlineData("document.edit(0, 1, 'x', document.text);", "The script failed: TypeError: document.edit: 'reason' is a word in snake_case, such as 'too_short' (line 1, column 1).")]
    [InlineData("document.edit(0, 1, 'x'); document.text = 'y';", "The script failed: TypeError: document.text is assigned before annotations and edits, which count in it (line 1, column 27).")]
    [InlineData("document.text = 'y'; document.edit(0, 1, 'x');", "The script failed: TypeError: a text that was assigned is not edited as well (line 1, column 22).")]
    [InlineData("document.drop();", "The script failed: TypeError: document.drop: 'reason' is a string that is not empty (line 1, column 1).")]
    [InlineData("throw new Error('no');", "The script failed: Error: no (line 1, column 7).")]
    [InlineData("throw 'no';", "The script failed: no (line 1, column 7).")]
    public void Process_WrongUse_FailsWithTheWholeMessage(string code, string message)
    {
        StageResult.Failed failed = ScriptBench.Fail(code, text: "A B");

        Assert.Equal("script_error", failed.Reason);
        Assert.Equal(message, failed.Message);
    }

    [Fact]
    public void Process_OverlappingEdits_Fail()
    {
        StageResult.Failed failed = ScriptBench.Fail("document.edit(0, 2, 'x'); document.edit(1, 3, 'y');", text: "abc");

        Assert.Equal("script_error", failed.Reason);
        Assert.Contains("two edits overlap", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Process_MegabyteOfText_IsDone() =>
        Assert.Equal(1_000_000, ScriptBench.Emit("document.text = document.text.replace(/a/g, 'b');", new string('a', 1_000_000)).Text.Count(character => character == 'b'));

    [Fact]
    public async Task Process_ManyThreads_KeepsDocumentsApart()
    {
        StageBench<ScriptStage, ScriptOptions> bench = ScriptBench.Of(
            "Object.prototype.last = document.id; var last = document.id; globalThis.all = (globalThis.all ?? '') + document.id; document.text = globalThis.all;");

        string[] texts = await Task.WhenAll(Enumerable.Range(0, 500).Select(number => Task.Run(() => bench.Emit(Document.Create($"{number}", "x")).Text)));

        Assert.Equal(Enumerable.Range(0, 500).Select(number => $"{number}"), texts);
    }
}
