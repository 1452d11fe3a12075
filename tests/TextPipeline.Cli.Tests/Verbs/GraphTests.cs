using System.Text.Json.Nodes;

namespace TextPipeline.Cli.Tests.Verbs;

public sealed class GraphTests : IDisposable
{
    private const string Pipeline = """
        name: demo
        stages:
          - first
          - use: Some.Plugin/second
            label: other
            on_error: halt

        """;

    private readonly Workspace _work = new();

    public GraphTests() => _work.Write("demo.yaml", Pipeline);

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Graph_Text_IsATree() => Assert.Equal("demo\n├─ first\n└─ other (Some.Plugin/second; on error: halt)\n", _work.Run("graph", "demo.yaml").Output);

    [Fact]
    public void Graph_Mermaid_IsAFlowchart() => Assert.Equal(
        """
        flowchart TD
            n0(["documents in"])
            n1["first"]
            n2["other<br/>Some.Plugin/second<br/>on error: halt"]
            n3(["documents out"])
            n0 --> n1
            n1 --> n2
            n2 --> n3

        """,
        _work.Run("graph", "demo.yaml", "--format", "mermaid").Output);

    [Fact]
    public void Graph_Dot_IsADigraph() => Assert.Equal(
        """
        digraph "demo" {
            node [fontname="sans-serif"];
            edge [fontname="sans-serif"];
            n0 [shape=oval, label="documents in"];
            n1 [shape=box, label="first"];
            n2 [shape=box, label="other\nSome.Plugin/second\non error: halt"];
            n3 [shape=oval, label="documents out"];
            n0 -> n1;
            n1 -> n2;
            n2 -> n3;
        }

        """,
        _work.Run("graph", "demo.yaml", "--format", "dot").Output);

    [Fact]
    public void Graph_Json_HasNodesAndEdges()
    {
        JsonNode graph = JsonNode.Parse(_work.Run("graph", "demo.yaml", "--format", "json").Output)!;

        Assert.Equal(["input", "stage", "stage", "output"], graph["nodes"]!.AsArray().Select(node => node!["kind"]!.GetValue<string>()));
        Assert.Equal("""{"from":"n1","to":"n2","label":null,"failure":false}""", graph["edges"]![1]!.ToJsonString());
    }

    [Fact]
    public void Graph_FaultyPipeline_SaysWhatIsWrong()
    {
        _work.Write("bad.yaml", "stages:\n  - uze: first\n");

        CommandResult result = _work.Run("graph", "bad.yaml");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("bad.yaml:2:5: error TP1021: unknown key 'uze'", result.Error, StringComparison.Ordinal);
    }
}
