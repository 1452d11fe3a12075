using System.Globalization;
using System.Text;

namespace TextPipeline.Plugins.Summary.Methods.Linear;

/// <summary>The weight of each <see cref="LinearFeature"/>, from a file such as <c>weights/linear.txt</c>.</summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
internal sealed class LinearWeights
{
    private readonly double[] _values;

    /// <param name="values">One value a feature.</param>
    public LinearWeights(ReadOnlySpan<double> values) => _values = values.ToArray();

    /// <summary>The weights in the order of the features.</summary>
    public ReadOnlySpan<double> Values => _values;

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

    /// <summary>Reads lines of a feature's name and its weight; <c>#</c> starts a comment. A feature that is not named weighs nothing.</summary>
    /// <exception cref="FormatException">A line is not of this form, or names a feature that does not exist.</exception>
    public static LinearWeights Read(TextReader reader)
    {
        var values = new double[LinearFeatures.Count];
        Dictionary<string, int> indexes = Enum.GetValues<LinearFeature>().ToDictionary(NameOf, feature => (int)feature, StringComparer.Ordinal);
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            string[] parts = line.Split('#')[0].Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0)
            {
                continue;
            }

            if (parts.Length != 2 || !double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double weight) || !double.IsFinite(weight))
            {
                throw new FormatException($"line {number}: a feature's name and its weight are expected, such as 'position_1 0.5'");
            }

            if (!indexes.TryGetValue(parts[0], out int index))
            {
                throw new FormatException($"line {number}: there is no feature '{parts[0]}'");
            }

            values[index] = weight;
        }

        return new LinearWeights(values);
    }
}
