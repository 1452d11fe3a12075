using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TextPipeline.Plugins.Cleaning.RepairEncoding;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Cleaning.Tests.RepairEncoding.Measuring;

/// <summary>Measures on clean text: what is changed though it is clean, and how much of the mojibake made from it is mended.</summary>
/// <remarks><c>TEXTPIPELINE_MEASUREMENT</c>, where it is set, names a folder for the tables and for what came out wrong.</remarks>
public sealed class RepairRateTests
{
    private const int TextsOfALanguage = 60;
    private const int Utf8 = 65001;
    private static readonly StageBench<RepairEncodingStage, RepairEncodingOptions> Bench = new();

    private static readonly Misreading[] Misreadings =
    [
        new("utf8_as_windows_874", Utf8, 874), new("utf8_as_windows_1250", Utf8, 1250), new("utf8_as_windows_1251", Utf8, 1251), new("utf8_as_windows_1252", Utf8, 1252),
        new("utf8_as_windows_1253", Utf8, 1253), new("utf8_as_windows_1254", Utf8, 1254), new("utf8_as_windows_1255", Utf8, 1255), new("utf8_as_windows_1256", Utf8, 1256),
        new("utf8_as_windows_1257", Utf8, 1257), new("utf8_as_windows_1258", Utf8, 1258), new("utf8_as_latin_1", Utf8, 28591), new("utf8_as_iso_8859_2", Utf8, 28592),
        new("utf8_as_mac_roman", Utf8, 10000), new("utf8_as_koi8_r", Utf8, 20866), new("utf8_as_koi8_u", Utf8, 21866), new("utf8_as_ibm_437", Utf8, 437),
        new("utf8_as_ibm_850", Utf8, 850), new("utf8_as_ibm_866", Utf8, 866),
    ];

    private static readonly Misreading[] EastAsian =
    [
        new("utf8_as_gbk", Utf8, 54936), new("utf8_as_shift_jis", Utf8, 932), new("utf8_as_big5", Utf8, 950), new("utf8_as_euc_kr", Utf8, 949), new("utf8_as_euc_jp", Utf8, 51932),
        new("gbk_as_windows_1252", 936, 1252), new("shift_jis_as_windows_1252", 932, 1252), new("big5_as_windows_1252", 950, 1252),
        new("euc_kr_as_windows_1252", 949, 1252), new("euc_jp_as_windows_1252", 51932, 1252),
    ];

    [Fact]
    public void Process_EveryCleanLine_ComesOutAsItWentIn()
    {
        List<CleanText> texts = [.. CleanTexts.Read()];

        var changed = texts.Select(text => (text, Out: Emit(text.Text, "und"))).Where(pair => pair.Out != pair.text.Text).ToList();

        Write("clean.txt", [$"{texts.Count} lines, {changed.Count} changed", .. changed.Select(pair => $"{pair.text.Source} {pair.text.Language}\n  {pair.text.Text}\n  {pair.Out}")]);
        // Some lines of the data do hold mojibake: the list is for reading.
        Assert.InRange(changed.Count, 0, texts.Count / 1_000);
    }

    [Theory]
    [InlineData("whole", 1, 0.9)]
    [InlineData("words", 1, 0.9)]
    [InlineData("whole", 2, 0.8)]
    [InlineData("whole", 3, 0.75)]
    [InlineData("spaces", 1, 0.9)]
    [InlineData("east_asian", 1, 0.5)]
    public void Process_MojibakeOfCleanLines_IsMended(string form, int layers, double floor)
    {
        var byLanguage = CleanTexts.Read().Where(text => text.Language != "und" && text.Text.Length is > 3 and < 400 && text.Text.AsSpan().ContainsAnyExceptInRange('\0', '\u007F'))
            .GroupBy(text => text.Language).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (Language: group.Key, Texts: Spread(group.ToList()))).Where(group => group.Texts.Count >= 5).ToList();
        var table = new List<string> { "misreading".PadRight(26) + "all".PadLeft(6) + " wrong" + string.Concat(byLanguage.Select(group => group.Language.PadLeft(5))) };
        var wrong = new List<string>();
        int right = 0, all = 0;
        foreach (Misreading misreading in form == "east_asian" ? EastAsian : Misreadings)
        {
            int rightHere = 0, allHere = 0, wrongHere = 0;
            var row = new StringBuilder();
            foreach ((string language, List<CleanText> texts) in byLanguage)
            {
                int n = 0, good = 0;
                foreach (CleanText text in texts)
                {
                    if (Misread(text.Text, misreading, form, layers) is not { } misread || misread == text.Text || misread.Contains('\uFFFD'))
                    {
                        continue;
                    }

                    n++;
                    string repaired = Emit(misread, "und");
                    good += repaired == text.Text ? 1 : 0;
                    wrongHere += repaired != text.Text && repaired != misread ? 1 : 0;
                    if (repaired != text.Text)
                    {
                        wrong.Add($"{misreading.Name} {language} {(repaired == misread ? "untouched" : "WRONG")}\n  {text.Text}\n  {misread}\n  {repaired}");
                    }
                }

                row.Append((n == 0 ? "-" : (100.0 * good / n).ToString("0", CultureInfo.InvariantCulture)).PadLeft(5));
                (rightHere, allHere) = (rightHere + good, allHere + n);
            }

            table.Add(misreading.Name.PadRight(26) + (100.0 * rightHere / Math.Max(1, allHere)).ToString("0.0", CultureInfo.InvariantCulture).PadLeft(6)
                + (100.0 * wrongHere / Math.Max(1, allHere)).ToString("0.0", CultureInfo.InvariantCulture).PadLeft(6) + row);
            (right, all) = (right + rightHere, all + allHere);
        }

        Write($"rates-{form}-{layers}.txt", table);
        Write($"wrong-{form}-{layers}.txt", wrong);
        Assert.InRange((double)right / all, floor, 1);
    }

    private static string? Misread(string text, Misreading misreading, string form, int layers)
    {
        if (form == "words")
        {
            // Every other word that can be misread: the other half of the line is right.
            int place = 0;
            return Regex.Replace(text, @"\S+", word => word.Value.AsSpan().ContainsAnyExceptInRange('\0', '\u007F') && place++ % 2 == 0 ? misreading.Of(word.Value) ?? word.Value : word.Value);
        }

        string? misread = text;
        for (int i = 0; i < layers && misread is not null; i++)
        {
            misread = misreading.Of(misread);
        }

        return form == "spaces" ? misread?.Replace('\u00A0', ' ') : misread;
    }

    private static List<CleanText> Spread(List<CleanText> texts) => [.. texts.Where((_, i) => i % Math.Max(1, texts.Count / TextsOfALanguage) == 0).Take(TextsOfALanguage)];

    private static string Emit(string text, string language) => Bench.Emit(text, $$"""{"language":"{{language}}"}""").Text;

    private static void Write(string name, IEnumerable<string> lines)
    {
        if (Environment.GetEnvironmentVariable("TEXTPIPELINE_MEASUREMENT") is { } folder)
        {
            File.WriteAllLines(Path.Combine(folder, name), lines);
        }
    }
}
