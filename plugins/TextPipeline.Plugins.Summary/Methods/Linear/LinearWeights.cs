using System.Globalization;
using System.Text;

namespace TextPipeline.Plugins.Summary.Methods.Linear;

/// <summary>The weight of each <see cref="LinearFeature"/> and of each rule, from a file such as <c>weights/linear.txt</c>.</summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
internal sealed class LinearWeights
{
    private const string TreeKeyword = "tree";
    private readonly double[] _values;
    private readonly RuleTree[] _trees;

    /// <param name="values">One value a feature.</param>
    /// <param name="trees">The rules.</param>
    public LinearWeights(ReadOnlySpan<double> values, IEnumerable<RuleTree> trees)
    {
        _values = values.ToArray();
        _trees = [.. trees];
    }

    /// <summary>The weights in the order of the features.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>The rules, tree by tree.</summary>
    public IReadOnlyList<RuleTree> Trees => _trees;

    /// <summary>The weighted sum, in a fixed order: the same bits on every machine.</summary>
    /// <param name="features">One value a feature.</param>
    public double Score(ReadOnlySpan<double> features)
    {
        double sum = 0;
        for (int feature = 0; feature < _values.Length; feature++)
        {
            sum += features[feature] * _values[feature];
        }

        foreach (RuleTree tree in _trees)
        {
            sum += tree.WeightFor(features);
        }

        return sum;
    }

    /// <summary>The name of a feature in the file, such as <c>length_6_to_9</c>.</summary>
    public static string NameOf(LinearFeature feature)
    {
        var name = new StringBuilder();
        foreach (char character in feature.ToString())
        {
            bool startsWord = char.IsAsciiLetterUpper(character) || (char.IsAsciiDigit(character) && !char.IsAsciiDigit(name[^1]));
            name.Append(startsWord && name.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(character));
        }

        return name.ToString();
    }

    /// <summary>
    /// Reads lines of a feature's name and its weight, and lines such as <c>tree words&gt;12 digit&gt;0 = 1 2 3 4</c> of tests and the weights of their outcomes;
    /// <c>#</c> starts a comment. A feature that is not named weighs nothing.
    /// </summary>
    /// <exception cref="FormatException">A line is not of these forms, or names a feature that does not exist.</exception>
    public static LinearWeights Read(TextReader reader)
    {
        var values = new double[LinearFeatures.Count];
        var trees = new List<RuleTree>();
        Dictionary<string, int> indexes = Enum.GetValues<LinearFeature>().ToDictionary(NameOf, feature => (int)feature, StringComparer.Ordinal);
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            string[] parts = line.Split('#')[0].Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0)
            {
                continue;
            }

            if (parts[0] == TreeKeyword)
            {
                trees.Add(ReadTree(parts.AsSpan(1), indexes, number));
            }
            else if (parts.Length == 2 && IsWeight(parts[1], out double weight))
            {
                values[IndexOf(parts[0], indexes, number)] = weight;
            }
            else
            {
                throw new FormatException($"line {number}: a feature's name and its weight are expected, such as 'position_1 0.5'");
            }
        }

        return new LinearWeights(values, trees);
    }

    private static RuleTree ReadTree(ReadOnlySpan<string> parts, Dictionary<string, int> indexes, int number)
    {
        int tests = parts.IndexOf("=");
        if (tests is < 1 or > RuleTree.MostTests || parts.Length != tests + 1 + (1 << tests))
        {
            throw TreeFault(number);
        }

        var read = new (LinearFeature, double)[tests];
        for (int i = 0; i < tests; i++)
        {
            string[] sides = parts[i].Split('>');
            if (sides.Length != 2 || !IsWeight(sides[1], out double threshold))
            {
                throw TreeFault(number);
            }

            read[i] = ((LinearFeature)IndexOf(sides[0], indexes, number), threshold);
        }

        var weights = new double[1 << tests];
        for (int i = 0; i < weights.Length; i++)
        {
            if (!IsWeight(parts[tests + 1 + i], out weights[i]))
            {
                throw TreeFault(number);
            }
        }

        return new RuleTree(read, weights);
    }

    private static FormatException TreeFault(int number) =>
        new($"line {number}: a tree has 1 to {RuleTree.MostTests} tests, '=' and a weight for each outcome of them, such as 'tree words>12 = -0.5 0.5'");

    private static bool IsWeight(string text, out double weight) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out weight) && double.IsFinite(weight);

    private static int IndexOf(string name, Dictionary<string, int> indexes, int number) =>
        indexes.TryGetValue(name, out int index) ? index : throw new FormatException($"line {number}: there is no feature '{name}'");
}
