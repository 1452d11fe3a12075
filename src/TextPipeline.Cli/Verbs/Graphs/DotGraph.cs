using TextPipeline.Core.Pipelines.Graphs;

namespace TextPipeline.Cli.Verbs.Graphs;

/// <summary>A graph in the DOT language of Graphviz.</summary>
internal static class DotGraph
{
    public static void Write(TextWriter output, PipelineGraph graph)
    {
        output.Write($"digraph {Quote(graph.Name)} {{\n    node [fontname=\"sans-serif\"];\n    edge [fontname=\"sans-serif\"];\n");
        WriteInside(output, graph, null, "    ");
        foreach (GraphEdge edge in graph.Edges)
        {
            string[] attributes = [.. Attributes(edge)];
            output.Write($"    {edge.From} -> {edge.To}{(attributes.Length == 0 ? "" : $" [{string.Join(", ", attributes)}]")};\n");
        }

        output.Write("}\n");
    }

    private static void WriteInside(TextWriter output, PipelineGraph graph, GraphGroup? group, string indent)
    {
        foreach (GraphNode node in graph.Nodes.Where(node => node.Group == group))
        {
            string shape = node.Kind switch
            {
                GraphNodeKind.Stage => "box",
                GraphNodeKind.Condition => "diamond",
                GraphNodeKind.Switch => "hexagon",
                _ => "oval",
            };
            output.Write($"{indent}{node.Id} [shape={shape}, label={Quote(string.Join('\n', node.Lines))}];\n");
        }

        foreach (GraphGroup inner in graph.Groups.Where(inner => inner.Parent == group))
        {
            // Graphviz draws a box around a subgraph only where its name begins with "cluster".
            output.Write($"{indent}subgraph cluster_{inner.Id} {{\n{indent}    label={Quote(inner.Label)};\n");
            WriteInside(output, graph, inner, indent + "    ");
            output.Write($"{indent}}}\n");
        }
    }

    private static IEnumerable<string> Attributes(GraphEdge edge)
    {
        if (edge.Label is { } label)
        {
            yield return $"label={Quote(label)}";
        }

        if (edge.IsFailure)
        {
            yield return "style=dashed";
        }
    }

    private static string Quote(string text) => $"\"{text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .ReplaceLineEndings("\\n")}\"";
}
