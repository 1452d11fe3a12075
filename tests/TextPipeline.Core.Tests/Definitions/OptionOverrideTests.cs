using System.Text;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Tests.Definitions;

public sealed class OptionOverrideTests
{
    [Theory]
    [InlineData("a.words=60", "{words: 60, packs: [x], inner: {k: v}}")]
    [InlineData("a.packs=[y, 'z']", "{packs: [y, 'z'], inner: {k: v}}")]
    [InlineData("a.inner.k=w x", "{packs: [x], inner: {k: w x}}")]
    [InlineData("a.inner.l=", "{packs: [x], inner: {k: v, l: }}")]
    [InlineData("a.packs.deep.er=1", "{packs: {deep: {er: 1}}, inner: {k: v}}")]
    [InlineData("a.words={ a: b }", "{words: {a: b}, packs: [x], inner: {k: v}}")]
    [InlineData("a.words=\"60\"", "{words: '60', packs: [x], inner: {k: v}}")]
    [InlineData("a.words=a=b: c # d", "{words: a=b: c # d, packs: [x], inner: {k: v}}")]
    public void ApplyTo_Options_SetsOne(string text, string expected)
    {
        PipelineDefinition pipeline = Read("stages: [{ group: g, stages: [{ use: a, with: { packs: [x], inner: { k: v } } }] }]", [text], out List<Diagnostic> diagnostics);

        Assert.Empty(diagnostics);
        string[] order = ["words", "packs", "inner"];
        SourceMapping with = pipeline.AllStages.Single().With!;
        Assert.Equal(expected, Show(new SourceMapping(with.Position, [.. with.Members.OrderBy(member => Array.IndexOf(order, member.Key.Value))])));
    }

    [Fact]
    public void ApplyTo_EntryWithoutOptions_GivesItSome()
    {
        PipelineDefinition pipeline = Read("stages: [a, b]", ["b.words=60", "b.size=1"], out List<Diagnostic> diagnostics);

        Assert.Empty(diagnostics);
        Assert.Null(pipeline.AllStages.First().With);
        Assert.Equal("{words: 60, size: 1}", Show(pipeline.AllStages.Last().With!));
        Assert.Equal("--set b.words", pipeline.AllStages.Last().With!.Members[0].Value.Position.ToString());
    }

    [Fact]
    public void Parse_Params_SetsTheirValues()
    {
        PipelineDefinition pipeline = Read(
            "params: { words: { type: int }, packs: [x] }\nstages: [{ use: a, with: { words: '${params.words}', packs: '${params.packs}' } }]",
            ["params.words=60", "params.packs=[y]"],
            out List<Diagnostic> diagnostics);

        Assert.Empty(diagnostics);
        Assert.Equal("{words: 60, packs: [y]}", Show(pipeline.AllStages.Single().With!));
    }

    [Fact]
    public void Parse_WrongText_SaysWhatIsWanted()
    {
        Read(
            "params: { words: 60 }\nstages: [{ use: translate, with: { n: '${params.words}' } }]",
            ["words", "words=60", "a b.c=1", "params.a.b=1", "translaet.to=en", "nothing.to=en", "params.words=many", "params.word=1", "translate.to=[en"],
            out List<Diagnostic> diagnostics);

        Assert.Equal(
            [
                "error TP1070: --set wants LABEL.option=value or params.NAME=value, found 'words'",
                "error TP1070: --set wants LABEL.option=value or params.NAME=value, found 'words'",
                "error TP1070: --set wants LABEL.option=value or params.NAME=value, found 'a b.c'",
                "error TP1070: --set wants LABEL.option=value or params.NAME=value, found 'params.a.b'",
                "--set translate.to:1:1: error TP1007: unclosed collection after 1:1: this '[' has no ']'",
                "--set nothing.to: error TP1071: no entry has the label 'nothing'; the labels are translate",
                "--set params.word: error TP1064: the file 'p.yaml' has no param 'word'; did you mean 'words'?",
                "--set params.words: error TP1061: the param 'words' wants a whole number, found the string 'many'",
                "--set translaet.to: error TP1071: no entry has the label 'translaet'; did you mean 'translate'?",
            ],
            diagnostics.Select(fault => fault.ToString()));
    }

    private static PipelineDefinition Read(string yaml, string[] overrides, out List<Diagnostic> diagnostics)
    {
        List<Diagnostic> found = [];
        var settings = new DefinitionSettings { Overrides = [.. overrides.Select(text => OptionOverride.Parse(text, found)).OfType<OptionOverride>()] };
        PipelineDefinition? pipeline = PipelineDefinitionReader.Read("p.yaml", Encoding.UTF8.GetBytes(yaml), found, settings);
        diagnostics = found;
        return Assert.IsType<PipelineDefinition>(pipeline);
    }

    private static string Show(SourceNode node) => node switch
    {
        SourceScalar scalar => scalar.IsQuoted ? $"'{scalar.Value}'" : scalar.Value,
        SourceSequence list => $"[{string.Join(", ", list.Items.Select(Show))}]",
        SourceMapping mapping => $"{{{string.Join(", ", mapping.Members.Select(member => $"{member.Key.Value}: {Show(member.Value)}"))}}}",
        _ => throw new InvalidOperationException(node.GetType().Name),
    };
}
