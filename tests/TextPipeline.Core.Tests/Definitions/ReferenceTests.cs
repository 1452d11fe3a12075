using System.Text;
using CsCheck;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Definitions.Values;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Tests.Definitions;

/// <summary>What references become.</summary>
public sealed class ReferenceTests
{
    [Theory]
    [InlineData("${SET}", "p<value>")]
    [InlineData("'${SET}'", "p<value>")]
    [InlineData("\"a ${SET}\"", "q<a value>")]
    [InlineData("a ${SET} ${NUMBER}", "p<a value 60>")]
    [InlineData("${NUMBER}", "p<60>")]
    [InlineData("${EMPTY}", "p<>")]
    [InlineData("${EMPTY:-x}", "p<x>")]
    [InlineData("${NONE:-}", "p<>")]
    [InlineData("'${NONE:-a: b, #c [d}'", "p<a: b, #c [d>")]
    [InlineData("${HOSTILE}", "p<]\n- use: other>")]
    [InlineData("${NOTHING}", "p<null>")]
    [InlineData("$${SET}", "p<${SET}>")]
    [InlineData("$$${SET}", "p<$${SET}>")]
    [InlineData("$SET $ $$ {} }", "p<$SET $ $$ {} }>")]
    [InlineData("${params.words}", "p<60>")]
    [InlineData("'${params.words}'", "p<60>")]
    [InlineData("'${params.words} words'", "q<60 words>")]
    [InlineData("${params.text}", "q<60>")]
    [InlineData("${params.strict}", "p<true>")]
    [InlineData("${params.list}", "[p<a>, q<b>]")]
    public void Expand_Value_IsOfTheTypeThatIsMeant(string yaml, string expected)
    {
        PipelineDefinition pipeline = Read(
            $$"""
            params: { words: 60, text: { type: string, default: 60 }, strict: true, list: [a, 'b'] }
            description: "${params.words} ${params.text} ${params.strict} $${params.list}"
            stages:
              - use: a
                with:
                  all: ["${params.list}"]
                  value: {{yaml}}
            """);

        SourceNode value = pipeline.AllStages.Single().With!.Find("value")!.Value;
        Assert.Equal("60 60 true ${params.list}", pipeline.Description);
        Assert.Equal(expected, Show(value));
        Assert.False(value is SourceScalar { IsNull: true });
        Assert.Equal((7, 14), (value.Position.Line, value.Position.Column));
    }

    [Fact]
    public void Expand_Keys_AreNotTouched() => Assert.Equal("${SET}", Read("stages: [{ use: a, with: { '${SET}': x } }]").AllStages.Single().With!.Members.Single().Key.Value);

    [Fact]
    public void Expand_Alias_IsReplacedOnce()
    {
        PipelineDefinition pipeline = Read("stages: [{ use: a, with: &x { v: '${SET}' } }, { use: b, with: *x }]");

        Assert.Same(pipeline.AllStages.First().With, pipeline.AllStages.Last().With);
    }

    [Fact]
    public void Expand_Include_GivesArgumentsDefaultsAndConditions()
    {
        using var folder = new TemporaryFolder();
        folder.Write("common.yaml", "params: { packs: [common], language: { type: string } }\nstages: [{ use: strip_ads, when: \"language == '${params.language}'\", with: { packs: '${params.packs}' } }]");
        PipelineDefinition pipeline = folder.Read("stages: [{ include: common.yaml, when: \"true\", with: { language: '${SET}' } }, strip_ads]", new DefinitionSettings { Variable = Variable });

        var group = Assert.IsType<GroupEntry>(pipeline.Stages[0]);
        Assert.Equal(("common", "true", "language == 'value'"), (group.Name, group.When?.Value, group.Stages[0].When?.Value));
        Assert.Equal(["strip_ads", "strip_ads_2"], pipeline.AllStages.Select(stage => stage.Label));
        Assert.EndsWith("common.yaml:2:85", pipeline.AllStages.First().With!.Find("packs")!.Value.Position.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Expand_IncludesThatDouble_StopAtTheLimit()
    {
        using var folder = new TemporaryFolder();
        for (int i = 0; i < 30; i++)
        {
            folder.Write($"f{i}.yaml", $"stages: [{{ include: f{i + 1}.yaml }}, {{ include: f{i + 1}.yaml }}]");
        }

        folder.Write("f30.yaml", "stages: [a]");
        List<Diagnostic> diagnostics = folder.Diagnose("stages: [{ include: f0.yaml }]");

        Assert.All(diagnostics, fault => Assert.Equal("more than 100 files are included", fault.Message));
        Assert.Contains(diagnostics, fault => fault.Code == "TP1085");
    }

    [Fact]
    public void Expand_ParamsThatDouble_StopAtTheLimit()
    {
        using var folder = new TemporaryFolder();
        for (int i = 0; i < 30; i++)
        {
            folder.Write($"f{i}.yaml", $"params: {{ p: {{ type: string }} }}\nstages: [{{ include: f{i + 1}.yaml, with: {{ p: '${{params.p}}${{params.p}}' }} }}]");
        }

        folder.Write("f30.yaml", "params: { p: x }\nstages: ['a${params.p}']");
        List<Diagnostic> diagnostics = folder.Diagnose("stages: [{ include: f0.yaml, with: { p: xy } }]");

        Diagnostic first = diagnostics[0];
        Assert.Equal(("TP1057", "references bring in more than 1048576 characters"), (first.Code, first.Message));
    }

    [Fact]
    public void Scan_AnyText_KeepsWhatIsNoReferenceAndFindsPlaces() => Gen.Int[0, 10].List[0, 20].Sample(choices =>
    {
        string[] parts = ["$", "$$", "{", "}", "${", "${A}", "$${", ":-", "x", "params.", "😀"];
        string text = string.Concat(choices.Select(choice => parts[choice]));
        List<TextPiece> pieces = ReferenceScanner.Scan(text);
        string back = string.Concat(pieces.Select(piece => piece.Kind == TextPieceKind.Literal ? piece.Text.Replace("${", "$${", StringComparison.Ordinal) : piece.Text));
        Assert.Equal(text, back);
        Assert.All(
            pieces.Where(piece => piece.Kind != TextPieceKind.Literal),
            piece => Assert.Equal(piece.Text, text.Substring(ReferenceScanner.Find(text, 0, piece.Ordinal), piece.Text.Length)));
    });

    private static string? Variable(string name) => name switch
    {
        "SET" => "value",
        "NUMBER" => "60",
        "EMPTY" => "",
        "NOTHING" => "null",
        "HOSTILE" => "]\n- use: other",
        _ => null,
    };

    private static PipelineDefinition Read(string yaml)
    {
        var diagnostics = new List<Diagnostic>();
        PipelineDefinition? pipeline = PipelineDefinitionReader.Read("p.yaml", Encoding.UTF8.GetBytes(yaml), diagnostics, new DefinitionSettings { Variable = Variable });
        Assert.Empty(diagnostics);
        return pipeline!;
    }

    private static string Show(SourceNode node) => node switch
    {
        SourceScalar scalar => $"{(scalar.IsQuoted ? "q" : "p")}<{scalar.Value}>",
        SourceSequence list => $"[{string.Join(", ", list.Items.Select(Show))}]",
        _ => throw new InvalidOperationException(node.GetType().Name),
    };
}
