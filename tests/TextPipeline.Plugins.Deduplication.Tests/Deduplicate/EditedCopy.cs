namespace TextPipeline.Plugins.Deduplication.Tests.Deduplicate;

/// <summary>A copy of a text as sites make them: words replaced, an advertisement put in, the end cut off, or some of each.</summary>
internal static class EditedCopy
{
    /// <summary>Makes a copy.</summary>
    /// <param name="words">The text.</param>
    /// <param name="others">Words for what is put in; more than <paramref name="words"/>.</param>
    /// <param name="kind">0 to 3.</param>
    /// <param name="amount">How much is changed, 0 to 1.</param>
    /// <param name="seed">The same seed gives the same copy.</param>
    public static string[] Of(string[] words, string[] others, int kind, double amount, int seed)
    {
        var chance = new Random(seed);
        List<string> copy = [.. words];
        switch (kind)
        {
            case 0:
                Replace(copy, 1 + (int)(amount * words.Length / 8));
                break;
            case 1:
                copy.InsertRange(chance.Next(copy.Count), Stretch((int)(amount * words.Length / 2)));
                break;
            case 2:
                int end = (int)(words.Length * (1 - (0.4 * amount)));
                copy.RemoveRange(end, copy.Count - end);
                break;
            default:
                Replace(copy, (int)(amount * words.Length / 16));
                copy.AddRange(Stretch((int)(amount * words.Length / 10)));
                break;
        }

        return [.. copy];

        void Replace(List<string> target, int count)
        {
            for (int i = 0; i < count; i++)
            {
                target[chance.Next(target.Count)] = others[chance.Next(others.Length)];
            }
        }

        string[] Stretch(int count)
        {
            int from = chance.Next(others.Length - count);
            return others[from..(from + count)];
        }
    }
}
