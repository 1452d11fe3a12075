using System.Text;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines.Graphs;

namespace TextPipeline.Core.Tests.Pipelines.Graphs;

public sealed class PipelineGraphTests
{
    private const string Everything = """
        name: everything
        stages:
          - first
          - group: clean
            when: text.length > 10
            stages:
              - use: second
                on_error: pass_through
              - group: inner
                stages:
                  - use: third
                    when: language == 'id'
          - switch:
              - when: language == 'id'
                stages: [fourth]
              - when: language == 'en'
                stages: []
          - use: fifth
            label: last
            on_error:
              - sixth
              - use: seventh
                on_error: halt
        """;

    [Fact]
    public void Build_EveryKindOfEntry_DrawsEveryWay()
    {
        PipelineGraph graph = PipelineGraphBuilder.Build(Read(Everything));

        Assert.Equal(
            [
                "n0 Input documents in",
                "n1 Stage first",
                "n2 Condition text.length > 10",
                "n3 Stage second/on error: pass_through in clean",
                "n4 Condition language == 'id' in inner in clean",
                "n5 Stage third in inner in clean",
                "n6 Switch switch",
                "n7 Stage fourth",
                "n8 Stage last/fifth",
                "n9 Stage sixth",
                "n10 Stage seventh/on error: halt",
                "n11 Output documents out",
            ],
            graph.Nodes.Select(node => $"{node.Id} {node.Kind} {string.Join('/', node.Lines)}{Around(node.Group)}"));
        Assert.Equal(
            [
                "n0 n1", "n1 n2", "n2 n3 yes", "n3 n4", "n4 n5 yes", "n5 n6", "n4 n6 no", "n2 n6 no",
                "n6 n7 language == 'id'", "n7 n8", "n6 n8 language == 'en'", "n6 n8 else",
                "n8 n9 on error!", "n9 n10", "n8 n11", "n10 n11",
            ],
            graph.Edges.Select(edge => $"{edge.From} {edge.To}{(edge.Label is null ? "" : " " + edge.Label)}{(edge.IsFailure ? "!" : "")}"));
    }

    [Fact]
    public void Build_SwitchThatTakesEveryDocument_HasNoOtherWay()
    {
        PipelineGraph graph = PipelineGraphBuilder.Build(Read("stages:\n  - switch:\n      - when: a\n        stages: [b]\n      - stages: [c]\n"));

        Assert.Equal(["a", "otherwise"], graph.Edges.Where(edge => edge.From == "n1").Select(edge => edge.Label));
    }

    [Fact]
    public void Of_EveryKindOfEntry_IsATree() => Assert.Equal(
        """
        everything
        ├─ first
        ├─ group clean  when text.length > 10
        │  ├─ second (on error: pass_through)
        │  └─ group inner
        │     └─ third  when language == 'id'
        ├─ switch
        │  ├─ case language == 'id'
        │  │  └─ fourth
        │  └─ case language == 'en'
        └─ last (fifth)
           └─ on error
              ├─ sixth
              └─ seventh (on error: halt)
        """,
        string.Join('\n', PipelineOutline.Of(Read(Everything))));

    private static PipelineDefinition Read(string yaml)
    {
        var diagnostics = new List<Diagnostic>();
        PipelineDefinition? definition = PipelineDefinitionReader.Read("p.yaml", Encoding.UTF8.GetBytes(yaml), diagnostics);
        Assert.Empty(diagnostics);
        return definition!;
    }

    private static string Around(GraphGroup? group) => group is null ? "" : $" in {group.Label}{Around(group.Parent)}";
}
