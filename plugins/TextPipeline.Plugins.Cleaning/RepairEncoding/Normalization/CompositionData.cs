using System.Globalization;

namespace TextPipeline.Plugins.Cleaning.RepairEncoding.Normalization;

/// <summary>What form C needs of the Unicode Character Database: combining classes, canonical mappings, primary composites. Hangul follows from arithmetic.</summary>
/// <remarks>Sorted arrays and binary search: they are asked only about characters that the quick check stops at. Immutable, thread-safe.</remarks>
internal sealed class CompositionData
{
    private const int Scalars = 0x110000;

    private readonly List<(int First, int Last, byte Class)> _classes = [];
    private readonly List<int> _mapped = [];
    private readonly List<(int First, int Second)> _mappings = [];
    private readonly List<(long Pair, int Composite)> _composites = [];

    // Characters that form C does not leave alone for sure: not allowed in it, or joining the character before, or not a starter.
    private readonly bool[] _unsure = new bool[Scalars];

    private CompositionData()
    {
    }

    /// <summary>Whether form C may change a character, by itself or together with the one before.</summary>
    public bool IsUnsure(int scalar) => _unsure[scalar];

    /// <summary>The canonical combining class.</summary>
    public byte Class(int scalar)
    {
        int low = 0, high = _classes.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (scalar < _classes[middle].First)
            {
                high = middle - 1;
            }
            else if (scalar > _classes[middle].Last)
            {
                low = middle + 1;
            }
            else
            {
                return _classes[middle].Class;
            }
        }

        return 0;
    }

    /// <summary>The canonical mapping of a character, not yet of what it maps to; the second is 0 where it maps to one.</summary>
    public bool TryDecompose(int scalar, out (int First, int Second) mapping)
    {
        int place = _mapped.BinarySearch(scalar);
        mapping = place < 0 ? default : _mappings[place];
        return place >= 0;
    }

    /// <summary>The primary composite of two characters.</summary>
    public bool TryCompose(int first, int second, out int composite)
    {
        long pair = Pair(first, second);
        int low = 0, high = _composites.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (_composites[middle].Pair == pair)
            {
                composite = _composites[middle].Composite;
                return true;
            }

            (low, high) = _composites[middle].Pair < pair ? (middle + 1, high) : (low, middle - 1);
        }

        composite = 0;
        return false;
    }

    /// <summary>Reads <c>encoding/compositions.txt</c>.</summary>
    /// <exception cref="InvalidDataException">A line is of no known kind.</exception>
    public static CompositionData Read(StageResources resources)
    {
        var data = new CompositionData();
        using var reader = new StreamReader(resources.Open("encoding/compositions.txt"));
        while (reader.ReadLine() is { } line)
        {
            data.Add(line.Split(' '));
        }

        data._composites.Sort((left, right) => left.Pair.CompareTo(right.Pair));
        data._unsure.AsSpan(Hangul.FirstVowel, Hangul.VowelCount).Fill(true);
        data._unsure.AsSpan(Hangul.BeforeFirstFinal + 1, Hangul.FinalCount - 1).Fill(true);
        return data;
    }

    private void Add(string[] fields)
    {
        switch (fields[0])
        {
            case "#":
                break;
            case "C":
                (int first, int last) = (Number(fields[1]), Number(fields[2]));
                _classes.Add((first, last, byte.Parse(fields[3], CultureInfo.InvariantCulture)));
                _unsure.AsSpan(first, last - first + 1).Fill(true);
                break;
            case "D" or "P":
                int scalar = Number(fields[1]), second = fields.Length > 3 ? Number(fields[3]) : 0;
                _mapped.Add(scalar);
                _mappings.Add((Number(fields[2]), second));
                if (fields[0] == "P")
                {
                    _composites.Add((Pair(Number(fields[2]), second), scalar));
                    _unsure[second] = true;
                }
                else
                {
                    _unsure[scalar] = true;
                }

                break;
            default:
                throw new InvalidDataException($"'{fields[0]}' begins no kind of line of compositions.txt.");
        }
    }

    private static int Number(string field) => int.Parse(field, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static long Pair(int first, int second) => ((long)first << 32) | (uint)second;
}
