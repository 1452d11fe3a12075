namespace TextPipeline.Plugins.Cleaning.Tests.StripAds.Sites;

/// <summary>Invented articles: every sentence is another one unless a test says otherwise.</summary>
internal static class SiteCorpus
{
    private static readonly string[] Who = ["The council", "A farmer", "The harbour master", "Her neighbour", "The school board", "A young engineer", "The ferry company"];
    private static readonly string[] What = ["repaired the old bridge", "opened a library", "planted four rows of pear trees", "closed the northern road", "counted the herons", "sold the mill"];
    private static readonly string[] Where = ["behind the station", "on the island", "near the market hall", "at the lower lake", "between the two villages"];

    /// <summary>A sentence that no other number gives.</summary>
    public static string Sentence(int number) =>
        $"{Who[number % Who.Length]} {What[number / 7 % What.Length]} {Where[number / 42 % Where.Length]}, said witness {Letters(number)}.";

    public static IEnumerable<string> Sentences(int first, int count) => Enumerable.Range(first, count).Select(Sentence);

    public static Document Document(string site, int number, params IEnumerable<string> lines) => TextPipeline.Document.Create(
        $"{site}-{number}",
        string.Join('\n', lines),
        Metadata.Empty.With(MetadataKeys.Site, site));

    /// <summary>Articles of five sentences each, none like another, with a line of the site's own behind the third.</summary>
    public static IEnumerable<Document> Articles(string site, int count, string? repeated = null) =>
        Enumerable.Range(0, count).Select(number => Article(site, number, repeated));

    public static Document Article(string site, int number, string? repeated) => Document(
        site,
        number,
        [.. Sentences(number * 5, 3), .. repeated is null ? Array.Empty<string>() : [repeated], .. Sentences((number * 5) + 3, 2)]);

    // Digits count as one, so words tell the sentences apart.
    private static string Letters(int number) =>
        new([.. number.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(digit => (char)('K' + digit - '0'))]);
}
