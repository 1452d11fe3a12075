namespace TextPipeline.Plugins.Deduplication.Tests.Deduplicate;

/// <summary>Texts of invented words, and edited copies of them; the same seed gives the same text.</summary>
internal static class InventedText
{
    private static readonly string[] Syllables = ["ba", "ke", "di", "ru", "so", "ta", "ni", "lem", "pung", "gar", "jo", "wi"];

    public static string[] Words(int seed, int count)
    {
        var chance = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => string.Concat(Enumerable.Range(0, chance.Next(1, 5)).Select(_ => Syllables[chance.Next(Syllables.Length)])))];
    }

    public static string Text(int seed, int count) => string.Join(' ', Words(seed, count));

    /// <summary>A copy in which every so many words are other ones.</summary>
    public static string Edited(string[] words, int every, int seed)
    {
        string[] others = Words(seed, words.Length);
        return string.Join(' ', words.Select((word, i) => i % every == every - 1 ? others[i] : word));
    }

    /// <summary>The Jaccard index of the runs of words of two texts.</summary>
    public static double Jaccard(string a, string b, int runWords)
    {
        HashSet<string> first = Runs(a, runWords), second = Runs(b, runWords);
        int common = first.Count(second.Contains);
        return (double)common / (first.Count + second.Count - common);
    }

    private static HashSet<string> Runs(string text, int runWords)
    {
        string[] words = text.Split(' ');
        return [.. Enumerable.Range(0, words.Length - runWords + 1).Select(i => string.Join(' ', words[i..(i + runWords)]))];
    }
}
