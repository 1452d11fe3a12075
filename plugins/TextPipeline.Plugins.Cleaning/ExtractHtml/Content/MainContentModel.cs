using System.Globalization;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Content;

/// <summary>Boosted decision trees over whole numbers: the same score on every machine. Data: <c>html/main_content.txt</c>, written by the script beside it.</summary>
internal sealed class MainContentModel
{
    public const string File = "html/main_content.txt";

    private readonly Node[] _nodes;
    private readonly int[] _roots;

    private MainContentModel(TextReader reader)
    {
        var nodes = new List<Node>();
        var roots = new List<int>();
        for (string? line = reader.ReadLine(); line is not null; line = reader.ReadLine())
        {
            if (line.Length > 0 && line[0] != '#')
            {
                roots.Add(nodes.Count);
                ReadTree(line, nodes, roots.Count);
            }
        }

        (_nodes, _roots) = ([.. nodes], [.. roots]);
    }

    /// <exception cref="FormatException">The file is no model.</exception>
    public static MainContentModel Read(StageResources resources)
    {
        using var reader = new StreamReader(resources.Open(File));
        return new MainContentModel(reader);
    }

    /// <summary>How much a line looks like main content, in thousandths of a log-odds; 0 is even.</summary>
    public int Score(ReadOnlySpan<int> features)
    {
        int score = 0;
        foreach (int root in _roots)
        {
            ref readonly Node node = ref _nodes[root];
            while (node.Feature >= 0)
            {
                node = ref _nodes[root + (features[node.Feature] <= node.Value ? node.Left : node.Right)];
            }

            score += node.Value;
        }

        return score;
    }

    private static void ReadTree(ReadOnlySpan<char> line, List<Node> nodes, int number)
    {
        Span<Range> fields = stackalloc Range[5];
        int size = line.Count(' ') + 1, index = 0;
        foreach (Range range in line.Split(' '))
        {
            ReadOnlySpan<char> node = line[range];
            if (node.StartsWith("=", StringComparison.Ordinal))
            {
                nodes.Add(new Node(-1, Number(node[1..]), 0, 0));
            }
            else if (node.Split(fields, ',') == 4)
            {
                var split = new Node(Number(node[fields[0]]), Number(node[fields[1]]), Number(node[fields[2]]), Number(node[fields[3]]));

                // Children come after their parent, so that no walk can turn in a circle.
                if (split.Feature < 0 || split.Left <= index || split.Right <= index || split.Left >= size || split.Right >= size)
                {
                    throw new FormatException($"Tree {number} of {File}: node {index} names a feature or a node that cannot be.");
                }

                nodes.Add(split);
            }
            else
            {
                throw new FormatException($"Tree {number} of {File}: '{node}' is neither a node nor a leaf.");
            }

            index++;
        }
    }

    private static int Number(ReadOnlySpan<char> text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <param name="Feature">Which feature it asks; -1 for a leaf.</param>
    /// <param name="Value">The greatest value that goes left, or a leaf's score.</param>
    /// <param name="Left">Within the tree.</param>
    /// <param name="Right">Within the tree.</param>
    private readonly record struct Node(int Feature, int Value, int Left, int Right);
}
