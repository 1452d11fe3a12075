using System.Text;
using TextPipeline.Core.Pipelines.Graphs;

namespace TextPipeline.Cli.Verbs.Graphs;

/// <summary>A graph as a Mermaid flowchart, as code hosts draw it in Markdown.</summary>
internal static class MermaidGraph
{
    public static void Write(TextWriter output, PipelineGraph graph)
    {
        output.Write("flowchart TD\n");
        WriteInside(output, graph, null, "    ");
        foreach (GraphEdge edge in graph.Edges)
        {
            string arrow = edge.IsFailure ? "-.->" : "-->";
            output.Write($"    {edge.From} {arrow}{(edge.Label is null ? "" : $"|{Quote(edge.Label)}|")} {edge.To}\n");
        }
    }

    private static void WriteInside(TextWriter output, PipelineGraph graph, GraphGroup? group, string indent)
    {
        foreach (GraphNode node in graph.Nodes.Where(node => node.Group == group))
        {
            (string open, string close) = node.Kind switch
            {
                GraphNodeKind.Stage => ("[", "]"),
                GraphNodeKind.Condition => ("{", "}"),
                GraphNodeKind.Switch => ("{{", "}}"),
                _ => ("([", "])"),
            };
            output.Write($"{indent}{node.Id}{open}{Quote(string.Join('\n', node.Lines))}{close}\n");
        }

        foreach (GraphGroup inner in graph.Groups.Where(inner => inner.Parent == group))
        {
            output.Write($"{indent}subgraph {inner.Id} [{Quote(inner.Label)}]\n");
            WriteInside(output, graph, inner, indent + "    ");
            output.Write($"{indent}end\n");
        }
    }

    // Labels are HTML to Mermaid, and Markdown where they begin with a backtick; a number between # and ; is the character of that number.
    private static string Quote(string label)
    {
        var quoted = new StringBuilder("\"");
        foreach (char character in label)
        {
            if (character == '\n')
            {
                quoted.Append("<br/>");
            }
            else if (character is '"' or '#' or '&' or '<' or '>' or '`')
            {
                quoted.Append('#').Append((int)character).Append(';');
            }
            else
            {
                quoted.Append(char.IsControl(character) ? ' ' : character);
            }
        }

        return quoted.Append('"').ToString();
    }
}
