using System.Text.Json;
using TextPipeline.Core.Pipelines.Graphs;

namespace TextPipeline.Cli.Verbs.Graphs;

/// <summary>A graph as one JSON object.</summary>
internal static class JsonGraph
{
    public static void Write(Utf8JsonWriter writer, PipelineGraph graph)
    {
        writer.WriteStartObject();
        writer.WriteString("name", graph.Name);
        WriteArray(writer, "nodes", graph.Nodes, node =>
        {
            writer.WriteString("id", node.Id);
            writer.WriteString("kind", node.Kind.ToString().ToLowerInvariant());
            writer.WriteString("label", node.Lines[0]);
            writer.WriteStartArray("notes");
            foreach (string line in node.Lines.Skip(1))
            {
                writer.WriteStringValue(line);
            }

            writer.WriteEndArray();
            writer.WriteString("group", node.Group?.Id);
        });
        WriteArray(writer, "edges", graph.Edges, edge =>
        {
            writer.WriteString("from", edge.From);
            writer.WriteString("to", edge.To);
            writer.WriteString("label", edge.Label);
            writer.WriteBoolean("failure", edge.IsFailure);
        });
        WriteArray(writer, "groups", graph.Groups, group =>
        {
            writer.WriteString("id", group.Id);
            writer.WriteString("label", group.Label);
            writer.WriteString("parent", group.Parent?.Id);
        });
        writer.WriteEndObject();
    }

    private static void WriteArray<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> writeMembers)
    {
        writer.WriteStartArray(name);
        foreach (T item in items)
        {
            writer.WriteStartObject();
            writeMembers(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
