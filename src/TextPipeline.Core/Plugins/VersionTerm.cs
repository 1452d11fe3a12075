using System.Globalization;

namespace TextPipeline.Core.Plugins;

/// <summary>One condition of a <see cref="VersionRange"/>.</summary>
internal sealed class VersionTerm
{
    private const int Numbers = 4;

    private readonly string _comparison;
    private readonly int[] _numbers;

    private VersionTerm(string comparison, int[] numbers)
    {
        _comparison = comparison;
        _numbers = numbers;
    }

    public static VersionTerm? Parse(string word)
    {
        string comparison = word switch
        {
            ['>' or '<', '=', ..] => word[..2],
            ['>' or '<', ..] => word[..1],
            _ => "",
        };
        string version = word[comparison.Length..];
        if (comparison.Length == 0 && (version is "*" || version.EndsWith(".*", StringComparison.Ordinal)))
        {
            version = version.Length == 1 ? "" : version[..^2];
            if (version.Length == 0)
            {
                return word is "*" ? new VersionTerm("", []) : null;
            }
        }

        string[] parts = version.Split('.');
        if (parts.Length > Numbers)
        {
            return null;
        }

        int[] numbers = new int[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return null;
            }
        }

        return new VersionTerm(comparison, numbers);
    }

    public bool Accepts(Version version)
    {
        int order = Compare(version);
        return _comparison switch
        {
            ">=" => order >= 0,
            ">" => order > 0,
            "<=" => order <= 0,
            "<" => order < 0,
            _ => order == 0,
        };
    }

    // Without a comparison only the numbers that are written count; with one, the others are 0.
    private int Compare(Version version)
    {
        int count = _comparison.Length == 0 ? _numbers.Length : Numbers;
        for (int i = 0; i < count; i++)
        {
            int found = Math.Max(0, i switch { 0 => version.Major, 1 => version.Minor, 2 => version.Build, _ => version.Revision });
            int wanted = i < _numbers.Length ? _numbers[i] : 0;
            if (found != wanted)
            {
                return found.CompareTo(wanted);
            }
        }

        return 0;
    }
}
