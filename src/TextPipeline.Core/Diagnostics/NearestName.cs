namespace TextPipeline.Core.Diagnostics;

/// <summary>The valid name that a misspelled one most likely means.</summary>
internal static class NearestName
{
    // The comparison is quadratic, and nobody misspells longer names than these: a hostile file would.
    private const int LongestName = 64;

    /// <summary>The nearest candidate by edit distance, first in ordinal order among equals; null where none is near enough to be meant.</summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        if (name.Length > LongestName)
        {
            return null;
        }

        string? nearest = null;
        int least = Math.Max(1, Math.Min(name.Length, 24) / 3) + 1;
        foreach (string candidate in candidates.Order(StringComparer.Ordinal))
        {
            int distance = Distance(name, candidate, least);
            if (distance < least && distance < Math.Max(name.Length, candidate.Length))
            {
                (nearest, least) = (candidate, distance);
            }
        }

        return nearest;
    }

    /// <summary>The hint as the end of a message, or an empty string.</summary>
    public static string Hint(string name, IEnumerable<string> candidates) =>
        Find(name, candidates) is { } nearest ? $"; did you mean '{nearest}'?" : "";

    // Optimal string alignment: insert, delete, replace, or swap two neighbours (Damerau 1964); ignores case and reads '-' as '_'.
    private static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) >= limit)
        {
            return limit;
        }

        int[] beforeLast = new int[b.Length + 1], last = new int[b.Length + 1], current = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = Fold(a[i - 1]) == Fold(b[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && Fold(a[i - 1]) == Fold(b[j - 2]) && Fold(a[i - 2]) == Fold(b[j - 1]))
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[b.Length];
    }

    private static char Fold(char character) => character == '-' ? '_' : char.ToLowerInvariant(character);
}
