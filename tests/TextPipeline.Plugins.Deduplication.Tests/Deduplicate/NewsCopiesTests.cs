using System.IO.Compression;
using System.Text.Json;
using TextPipeline.Plugins.Deduplication.Deduplicate;

namespace TextPipeline.Plugins.Deduplication.Tests.Deduplicate;

/// <summary>Measures <c>deduplicate</c> on edited copies of real articles; the README of the plugin has the figures.</summary>
public sealed class NewsCopiesTests
{
    private const int Pairs = 1200;
    private const double Threshold = 0.8;

    [Theory]
    [InlineData(40)]
    [InlineData(100)]
    [InlineData(300)]
    public void Run_EditedCopies_FindsThemAndLeavesOthers(int size)
    {
        string? folder = Environment.GetEnvironmentVariable("TEXTPIPELINE_EVALUATION_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "TEXTPIPELINE_EVALUATION_DATA is not set.");
        string[] words = Words(Path.Combine(folder, "ads", "news-id-batches.jsonl.gz"));
        var chance = new Random(size);
        int alike = 0, found = 0, close = 0, foundClose = 0, unlike = 0, taken = 0;
        for (int pair = 0; pair < Pairs; pair++)
        {
            int from = chance.Next(words.Length - size);
            string[] original = words[from..(from + size)];
            string[] copy = EditedCopy.Of(original, words, pair % 4, chance.NextDouble(), pair);
            string first = string.Join(' ', original), second = string.Join(' ', copy);
            double likeness = InventedText.Jaccard(first, second, new DeduplicateOptions().RunWords);
            int isFound = new Corpus().Run([Document.Create("a", first), Document.Create("b", second)])[1].Length > 0 ? 1 : 0;
            (alike, found) = likeness >= Threshold ? (alike + 1, found + isFound) : (alike, found);
            (close, foundClose) = likeness >= Threshold + 0.1 ? (close + 1, foundClose + isFound) : (close, foundClose);
            (unlike, taken) = likeness < Threshold - 0.1 ? (unlike + 1, taken + isFound) : (unlike, taken);
        }

        string figures = $"found {found} of {alike} from {Threshold} on, {foundClose} of {close} from a tenth above it on; took {taken} of {unlike} a tenth below it";
        TestContext.Current.SendDiagnosticMessage(figures);
        Assert.True(found >= 0.9 * alike && foundClose >= 0.998 * close && taken <= 0.002 * unlike, figures);
        Assert.True(alike > 200 && unlike > 200, figures);
    }

    // Bare of punctuation, so that words are what spaces part.
    private static string[] Words(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var words = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument json = JsonDocument.Parse(line);
            string text = json.RootElement.GetProperty("text").GetString()!;
            words.AddRange(new string([.. text.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return [.. words];
    }
}
