using System.Globalization;

namespace TextPipeline.Plugins.Cleaning.StripAds.Pages;

/// <summary>Scores lines of a page by boosted trees. All trees are symmetric: one comparison a level, the same for every branch.</summary>
/// <remarks>
/// Immutable. Source of the method: Friedman, Greedy function approximation: a gradient boosting machine (2001), with symmetric ("oblivious") trees as in
/// Prokhorenkova et al., CatBoost (2018). Weights are whole numbers, so a score is the same on every machine.
/// </remarks>
internal sealed class LineModel
{
    /// <summary>Comparisons in each tree.</summary>
    public const int Depth = 5;

    /// <summary>Leaves of each tree.</summary>
    public const int Leaves = 1 << Depth;

    /// <summary>What a score of one in natural log-odds is in whole numbers.</summary>
    public const int Scale = 1000;

    // Depth feature numbers, then Depth thresholds, for each tree.
    private readonly byte[] _tests;
    private readonly short[] _leaves;
    private readonly int _bias;

    public LineModel(int bias, byte[] tests, short[] leaves)
    {
        _bias = bias;
        _tests = tests;
        _leaves = leaves;
    }

    /// <summary>Scores a line.</summary>
    /// <param name="features">Its <see cref="LineFeatures.Count"/> values.</param>
    /// <returns>Log-odds that the line belongs to the text, times <see cref="Scale"/>.</returns>
    public int Score(ReadOnlySpan<byte> features)
    {
        int score = _bias;
        ReadOnlySpan<byte> tests = _tests;
        for (int tree = 0; tree * Leaves < _leaves.Length; tree++)
        {
            ReadOnlySpan<byte> test = tests.Slice(tree * Depth * 2, Depth * 2);
            int leaf = 0;
            for (int level = 0; level < Depth; level++)
            {
                leaf = (leaf << 1) | (features[test[level]] >= test[Depth + level] ? 1 : 0);
            }

            score += _leaves[(tree * Leaves) + leaf];
        }

        return score;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">The file is no model, or one for other features.</exception>
    public static LineModel Read(TextReader reader)
    {
        string[] header = (reader.ReadLine() ?? "").Split(' ');
        if (header is not ["line_model", var features, var depth, var bias]
            || Number(features) != LineFeatures.Count || Number(depth) != Depth)
        {
            throw new FormatException($"A line model starts with 'line_model {LineFeatures.Count} {Depth} BIAS'.");
        }

        var tests = new List<byte>();
        var leaves = new List<short>();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            string[] fields = line.Split(' ');
            if (fields.Length != (Depth * 2) + Leaves)
            {
                throw new FormatException($"Tree {leaves.Count / Leaves + 1} of the line model has {fields.Length} numbers in place of {(Depth * 2) + Leaves}.");
            }

            tests.AddRange(fields.Take(Depth * 2).Select(field => (byte)Number(field, byte.MinValue, byte.MaxValue)));
            leaves.AddRange(fields.Skip(Depth * 2).Select(field => (short)Number(field, short.MinValue, short.MaxValue)));
        }

        return tests.Where((test, index) => index % (Depth * 2) < Depth && test >= LineFeatures.Count).Any()
            ? throw new FormatException("The line model asks for a feature that does not exist.")
            : new LineModel(Number(bias), [.. tests], [.. leaves]);
    }

    /// <summary>Writes the model: a header, then a line for each tree with the numbers of its features, its thresholds and its leaves.</summary>
    public void Write(TextWriter writer)
    {
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"line_model {LineFeatures.Count} {Depth} {_bias}\n"));
        for (int tree = 0; tree * Leaves < _leaves.Length; tree++)
        {
            IEnumerable<int> numbers = _tests.Skip(tree * Depth * 2).Take(Depth * 2).Select(test => (int)test).Concat(_leaves.Skip(tree * Leaves).Take(Leaves).Select(leaf => (int)leaf));
            writer.Write(string.Join(' ', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))) + "\n");
        }
    }

    private static int Number(string text, int least = int.MinValue, int most = int.MaxValue) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number
            : throw new FormatException($"'{text}' in the line model is no whole number from {least} to {most}.");
}
