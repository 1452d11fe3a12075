using TextPipeline.Core.Tests.Execution;

namespace TextPipeline.Core.Tests.PipelineTests.Running;

public sealed class CaseRunnerTests
{
    private static readonly MetadataKey<string> Kind = new("kind");
    private static readonly MetadataKey<string> Value = new("value");

    private static readonly (string, IStage) Upper = ("upper", new FakeStage(document => StageResult.Emit(document.Rewrite(document.Text.ToUpperInvariant(), "upper"))));
    private static readonly (string, IStage) Split = ("split", new FakeStage(document => StageResult.Split([.. document.Text.Split(' ').Select((word, i) => document.Derive($"{i}", word))])));
    private static readonly (string, IStage) Drop = ("drop", new FakeStage(_ => StageResult.Drop("too_short")));
    private static readonly (string, IStage) Throw = ("throw", new FakeStage(_ => throw new InvalidOperationException("broken")));

    private static readonly (string, IStage) Mark = ("mark", new FakeStage(document => StageResult.Emit(document.With(Kind, "news").Annotate(
        new Annotation("word", new TextSpan(0, 3), Metadata.Empty.With(Value, "1")),
        new Annotation("word", new TextSpan(4, 3), Metadata.Empty.With(Value, "2"))))));

    [Theory]
    [InlineData("input: one two\nexpect:\n  text: ONE TWO")]
    [InlineData("input: { text: one, id: x }\nexpect: { id: x, text: { contains: [ON, E], not_contains: one, matches: ^O.E$ } }")]
    [InlineData("input: one\nmetadata: { language: en, n: 1 }\nexpect: { metadata: { language: en, n: 1.0, summary: ~ } }")]
    [InlineData("input: one\nmetadata: { summary: \"ONE\" }\nexpect: { metadata: { summary: { from_text: true } } }")]
    [InlineData("input: one\nmocks: { upper: {} }\nexpect: { text: one }")]
    [InlineData("input: one\nmocks: { upper: { text: a b, metadata: { k: [1] }, annotations: [{ type: t, text: b, v: 2 }] } }\nexpect: { text: a b, metadata: { k: [1] }, annotations: [{ type: t, text: b, v: 2, start: 2, end: 3 }], annotations_exact: true }")]
    [InlineData("input: one\nmocks: { upper: { drop: gone } }\nexpect: { dropped: gone }")]
    [InlineData("input: one\nmocks: { upper: { fail: down } }\nexpect: { quarantined: { reason: down, stage: upper } }")]
    [InlineData("input: one\nmocks: { upper: { fail: down } }\nexpect: { quarantined: true }")]
    public async Task RunAsync_CaseThatHolds_HasNoMismatch(string yaml) => Assert.Empty(await Cases.RunAsync(yaml, Upper));

    [Theory]
    [InlineData("input: one two\nexpect:\n  text: ONE Two", "4:11: the text differs|- ONE Two|+ ONE TWO")]
    [InlineData("input: one\nexpect: { id: x, text: ONE }", "3:17: another document came|- x|+ case")]
    [InlineData("input: one\nexpect: { text: { contains: [ON, two] } }", "3:36: the text does not contain 'two'|+ ONE")]
    [InlineData("input: \"a\\nb\"\nexpect: { text: { not_contains: B } }", "3:35: the text contains 'B'|+ B")]
    [InlineData("input: one\nexpect: { text: { matches: ^one } }", "3:30: the text does not match '^one'|+ ONE")]
    [InlineData("input: one\nmetadata: { language: en }\nexpect: { metadata: { language: id } }", "4:35: 'language' differs|- id|+ en")]
    [InlineData("input: one\nmetadata: { n: 1 }\nexpect: { metadata: { n: '1' } }", "4:28: 'n' differs|- \"1\"|+ 1")]
    [InlineData("input: one\nexpect: { metadata: { n: 1 } }", "3:28: there is no 'n'|- 1")]
    [InlineData("input: one\nexpect: { metadata: { n: { contains: x } } }", "3:25: there is no 'n'")]
    [InlineData("input: one\nmetadata: { n: 1 }\nexpect: { metadata: { n: { contains: x } } }", "4:25: 'n' is no text|+ 1")]
    [InlineData("input: one\nmetadata: { s: \"ONE\\nTwo\" }\nexpect: { metadata: { s: { from_text: true } } }", "4:41: 's' says what the text does not|+ Two")]
    [InlineData("input: one\nexpect: { dropped: x }", "3:22: the document ended otherwise|- dropped: x|+ 'case' came out")]
    [InlineData("input: one\nexpect: { documents: [{ text: ONE }, { text: TWO }] }", "3:11: 2 documents expected, 1 came|+ 'case' came out")]
    [InlineData("input: one\nmocks: { upper: { annotations: [{ type: t, text: x }] } }\nexpect: { text: one }", "4:11: the document did not come out|+ 'case' quarantined by 'upper': mock_misplaced: the mock of 'upper' annotates 'x', which the text does not have from character 0 on")]
    public async Task RunAsync_CaseThatFails_SaysWhatAndWhere(string yaml, string expected) => Assert.Equal(expected.Split('|'), await Cases.RunAsync(yaml, Upper));

    [Theory]
    [InlineData("annotations: [{ type: word, text: one }, { type: word, text: two, value: '2' }]", "")]
    [InlineData("annotations: [{ type: word }]", "")]
    [InlineData("annotations: [{ type: word, text: two }, { type: word, text: one }]", "5:46: an annotation is not there, or not in this order|+ word 'one'|  word 'two'|- word 'one'")]
    [InlineData("annotations: [{ type: word, text: two, value: '3' }]", "5:19: an annotation is not there, or not in this order|- word 'two' value=\"3\"|+ word 'one' value=\"1\"|+ word 'two' value=\"2\"")]
    [InlineData("annotations: [{ type: word, text: one }]\n  annotations_exact: true", "5:5: there are more annotations than expected|  word 'one'|+ word 'two'")]
    [InlineData("annotations_exact: [word]", "5:5: there are more annotations than expected|+ word 'one'|+ word 'two'")]
    [InlineData("annotations: [{ type: word, text: one, value: ~ }]", "5:19: an annotation is not there, or not in this order|- word 'one' value=null|+ word 'one' value=\"1\"|+ word 'two' value=\"2\"")]
    public async Task RunAsync_Annotations_AreHeldInOrder(string expect, string expected) =>
        Assert.Equal(expected, string.Join('|', await Cases.RunAsync($"input: one two\nmetadata: {{}}\nexpect:\n  {expect}", Mark)));

    [Fact]
    public async Task RunAsync_Split_IsHeldDocumentByDocument()
    {
        Assert.Empty(await Cases.RunAsync("input: one two\nexpect: { documents: [{ id: case/0, text: one }, { id: case/1, text: two }] }", Split));
        Assert.Equal(
            ["3:11: one document expected, 2 came; say what each must be with 'documents'", "+ 'case/0' came out", "+ 'case/1' came out"],
            await Cases.RunAsync("input: one two\nexpect: { text: one }", Split));
    }

    [Fact]
    public async Task RunAsync_DocumentsThatEnd_AreHeldAgainstTheReason()
    {
        Assert.Empty(await Cases.RunAsync("input: one\nexpect: { dropped: { stage: drop } }", Drop));
        Assert.Empty(await Cases.RunAsync("input: one\nexpect: { quarantined: exception }", Throw));
        Assert.Equal(
            ["3:22: the document ended otherwise", "- dropped: short", "+ 'case' dropped by 'drop': too_short"],
            await Cases.RunAsync("input: one\nexpect: { dropped: short }", Drop));
        Assert.Equal(
            ["3:11: the document did not come out", "+ 'case' quarantined by 'throw': exception: InvalidOperationException: broken"],
            await Cases.RunAsync("input: one\nexpect: { text: one }", Throw));
    }

    [Fact]
    public async Task RunAsync_BatchStage_CanBeMockedAndMet()
    {
        (string, IStage) batch = ("batch", new FakeBatchStage(document => StageResult.Emit(document.Rewrite(document.Text + "!", "batch"))));
        Assert.Empty(await Cases.RunAsync("input: one\nexpect: { text: one! }", batch));
        Assert.Empty(await Cases.RunAsync("input: one\nmocks: { batch: { text: two } }\nexpect: { text: two }", batch));
    }

    [Fact]
    public async Task RunAsync_GoldenFile_HoldsTheWholeOutput()
    {
        using var folder = new TestFolder();
        const string Yaml = "input: one\nmetadata: { summary: One. }\nexpect: { golden: golden.txt }";
        Assert.Equal("there is no golden file 'golden.txt' yet; '--update' writes it", Assert.Single((await Cases.RunIn(folder.Path, Yaml, Upper)).Mismatches).Message);
        folder.Write("golden.txt", "ONE\n\nsummary:\n  One.\n");
        Assert.Empty((await Cases.RunIn(folder.Path, Yaml, Upper)).Mismatches);
        folder.Write("golden.txt", "ONE\n\nsummary:\n  Two.\n");
        Assert.Equal(["  …", "  summary:", "- ··Two.", "+ ··One."], Assert.Single((await Cases.RunIn(folder.Path, Yaml, Upper)).Mismatches).Details);
        folder.Write("golden.json", "{\n  \"id\": \"case\",\n  \"text\": \"ONE\"\n}\n");
        Assert.Empty((await Cases.RunIn(folder.Path, "input: one\nexpect: { golden: golden.json }", Upper)).Mismatches);
    }
}
