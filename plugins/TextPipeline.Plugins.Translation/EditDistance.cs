namespace TextPipeline.Plugins.Translation;

/// <summary>Levenshtein's distance: the fewest insertions, deletions and substitutions of one character that make one name the other.</summary>
internal static class EditDistance
{
    public static int Between(string first, string second)
    {
        var row = new int[second.Length + 1];
        for (int j = 0; j <= second.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= first.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= second.Length; j++)
            {
                int substituted = diagonal + (first[i - 1] == second[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[second.Length];
    }
}
