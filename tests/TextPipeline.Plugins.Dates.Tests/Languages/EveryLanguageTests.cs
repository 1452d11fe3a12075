using System.Text.RegularExpressions;
using CsCheck;
using TextPipeline.Plugins.Dates.Languages;
using TextPipeline.Plugins.Dates.Parsing;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Dates.Tests.Languages;

/// <summary>What holds in each of the languages that ship, with texts made of the language's own table.</summary>
public sealed partial class EveryLanguageTests
{
    private static readonly string Folder = Path.GetDirectoryName(typeof(NormalizeDatesStage).Assembly.Location)!;

    private static readonly string[] Languages =
        [.. Directory.GetFiles(Path.Combine(Folder, "data", "cldr")).Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    private static readonly StageBench<NormalizeDatesStage, NormalizeDatesOptions> Annotate = new();

    [Fact]
    public void Tables_OfEveryLanguage_NameTheirVersionAndLicence() => Assert.All(
        Languages, language => Assert.Matches(@"^# Unicode CLDR \d+\.\d+\.\d+.*, Unicode License v3; generated, do not edit\.$", File.ReadLines(PathOf(language)).First()));

    [Fact]
    public void Process_DayMonthAndYear_IsFoundInEveryLanguage()
    {
        var missed = new List<string>();
        foreach (string language in Languages)
        {
            string order = Entries(language).Where(entry => entry.Key == "order").Select(entry => entry.Forms[0]).Single();
            foreach ((string key, string[] forms) in Entries(language).Where(entry => MonthKey().IsMatch(entry.Key)))
            {
                int month = int.Parse(key.AsSpan(6), System.Globalization.CultureInfo.InvariantCulture);
                string text = order switch { "ymd" => $"2019 {forms[0]} 15", "mdy" => $"{forms[0]} 15, 2019", _ => $"15 {forms[0]} 2019" };
                if (Annotate.Emit(text, $$"""{"language":"{{language}}","published":"2023-01-30T12:00:00"}""").Dates() is not [{ Value: var value }] || value != $"2019-{month:00}-15")
                {
                    missed.Add($"{language}: {text}");
                }
            }
        }

        Assert.True(missed.Count == 0, string.Join('\n', missed));
    }

    [Fact]
    public void Process_WordsOfALanguageInAnyOrder_GivesSpansInsideTheText()
    {
        string[] pieces = ["1", "30", "2019", "13:24", "5/3", ".", ",", "(", ")", "-", "/", " "];
        Gen.Select(Gen.Int[0, Languages.Length - 1], Gen.Int[0, 10_000].Array[1, 20]).Sample((index, picks) =>
        {
            string language = Languages[index];
            string[] words = [.. Entries(language).SelectMany(entry => entry.Forms), .. pieces];
            string text = string.Join(' ', picks.Select(pick => words[pick % words.Length]));
            int end = 0;
            foreach (Annotation date in Annotate.Emit(text, $$"""{"language":"{{language}}","published":"2023-01-30T12:00:00"}""").Annotations)
            {
                Assert.InRange(date.Span.Start, end, text.Length);
                Assert.InRange(date.Span.End, date.Span.Start + 1, text.Length);
                end = date.Span.End;
            }
        });
    }

    [Fact]
    public void Find_TextWithoutDates_AllocatesNothingInAnyLanguage()
    {
        var catalog = new LanguageCatalog(new FolderResources(Folder));
        var finder = new DateFinder();
        string text = string.Concat(Enumerable.Repeat("Zqxa vwqz, \u0436\u0449\u044a \u4e93 \uc6ac \u0e5b jkqx.\n", 20));
        foreach (string language in Languages)
        {
            Lexicon lexicon = catalog.Get(language);
            long least = Enumerable.Range(0, 20).Min(_ =>
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                int found = finder.Find(text, lexicon, lexicon.Order).Count;
                return GC.GetAllocatedBytesForCurrentThread() - before + found;
            });
            Assert.True(least == 0, $"{language}: {least} bytes or dates");
        }
    }

    private static string PathOf(string language) => Path.Combine(Folder, "data", "cldr", language + ".yaml");

    private static IEnumerable<(string Key, string[] Forms)> Entries(string language) =>
        File.ReadLines(PathOf(language)).Where(line => !line.StartsWith('#')).Select(line => line.Split(": ", 2))
            .Select(parts => (parts[0], parts[1].Split(", ")));

    [GeneratedRegex("^month [0-9]+$")]
    private static partial Regex MonthKey();
}
