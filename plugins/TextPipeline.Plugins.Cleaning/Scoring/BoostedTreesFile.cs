using System.Globalization;

namespace TextPipeline.Plugins.Cleaning.Scoring;

/// <summary>Reads and writes <see cref="BoostedTrees"/> as text.</summary>
/// <remarks>
/// Line by line: <c>boosted_trees 1</c>; <c>features</c> with the names; <c>depth</c>; <c>bias</c>; then each tree as its tests, <c>FEATURE&gt;THRESHOLD</c>, and
/// its leaves, all parted by spaces. Lines that start with <c>#</c> and empty lines say nothing.
/// </remarks>
internal static class BoostedTreesFile
{
    private const string Header = "boosted_trees 1";

    /// <summary>Reads a model.</summary>
    /// <param name="file">What messages call the file.</param>
    /// <param name="reader">Its text.</param>
    /// <param name="names">The features that values will be given for.</param>
    /// <exception cref="FormatException">It is no model, or one for other features; the message names file and line.</exception>
    public static BoostedTrees Read(string file, TextReader reader, IReadOnlyList<string> names)
    {
        var lines = new ModelLines(file, reader);
        if (!lines.MoveNext() || lines.Current != Header)
        {
            throw lines.Fault($"a model starts with '{Header}'");
        }

        CheckNames(lines, names);
        int depth = lines.Number(lines.Header("depth"), 1, BoostedTrees.MostDepth);
        int bias = lines.Number(lines.Header("bias"), short.MinValue, short.MaxValue);
        var features = new List<short>();
        var thresholds = new List<short>();
        var leaves = new List<int>();
        Span<Range> fields = stackalloc Range[MostFields + 1];
        while (lines.MoveNext())
        {
            ReadOnlySpan<char> line = lines.Current;
            int count = line.Split(fields, ' ');
            if (count != depth + (1 << depth))
            {
                throw lines.Fault($"a tree of depth {depth} has {depth} tests and {1 << depth} leaves");
            }

            foreach (Range test in fields[..depth])
            {
                ReadOnlySpan<char> text = line[test];
                int sign = Math.Max(0, text.IndexOf('>'));
                features.Add((short)lines.Number(text[..sign], 0, names.Count - 1));
                thresholds.Add((short)lines.Number(text[(sign + 1)..], short.MinValue, short.MaxValue));
            }

            foreach (Range leaf in fields[depth..count])
            {
                leaves.Add(lines.Number(line[leaf], short.MinValue, short.MaxValue));
            }
        }

        return new BoostedTrees(names, depth, bias, [.. features], [.. thresholds], [.. leaves]);
    }

    /// <summary>Writes a model; <see cref="Read"/> gives an equal one.</summary>
    public static void Write(BoostedTrees model, TextWriter writer)
    {
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{Header}\nfeatures {string.Join(' ', model.Names)}\ndepth {model.Depth}\nbias {model.Bias}\n"));
        for (int tree = 0; tree < model.TreeCount; tree++)
        {
            (ReadOnlyMemory<short> features, ReadOnlyMemory<short> thresholds, ReadOnlyMemory<int> leaves) = model.TreeAt(tree);
            for (int level = 0; level < model.Depth; level++)
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{features.Span[level]}>{thresholds.Span[level]} "));
            }

            writer.Write(string.Join(' ', leaves.ToArray().Select(leaf => leaf.ToString(CultureInfo.InvariantCulture))));
            writer.Write('\n');
        }
    }

    private const int MostFields = BoostedTrees.MostDepth + (1 << BoostedTrees.MostDepth);

    private static void CheckNames(ModelLines lines, IReadOnlyList<string> names)
    {
        string[] found = lines.Header("features").ToString().Split(' ');
        for (int i = 0; i < Math.Max(found.Length, names.Count); i++)
        {
            string expected = i < names.Count ? $"'{names[i]}'" : "nothing", actual = i < found.Length ? $"'{found[i]}'" : "nothing";
            if (expected != actual)
            {
                throw lines.Fault($"the model was trained on other features: feature {i} is {actual} where this version gives {expected}; train it anew");
            }
        }
    }
}
