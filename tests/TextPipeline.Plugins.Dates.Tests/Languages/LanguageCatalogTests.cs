using TextPipeline.Plugins.Dates.Languages;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Dates.Tests.Languages;

public sealed class LanguageCatalogTests
{
    private static readonly string Folder = Path.GetDirectoryName(typeof(NormalizeDatesStage).Assembly.Location)!;

    [Fact]
    public void Get_EveryShippedLanguage_HasMonths()
    {
        var catalog = new LanguageCatalog(new FolderResources(Folder));
        string[] languages = [.. Directory.GetFiles(Path.Combine(Folder, "data", "cldr")).Select(file => Path.GetFileNameWithoutExtension(file)!)];

        Assert.True(languages.Length > 200);
        foreach (string language in languages)
        {
            Lexicon lexicon = catalog.Get(language);
            Assert.True(lexicon.Order is DateOrder.Dmy or DateOrder.Mdy or DateOrder.Ymd);
        }
    }

    [Theory]
    [InlineData("en", DateOrder.Mdy)]
    [InlineData("en-GB", DateOrder.Dmy)]
    [InlineData("id", DateOrder.Dmy)]
    [InlineData("ja", DateOrder.Ymd)]
    internal void Get_LanguageOrRegion_HasItsOrderOfDigits(string tag, DateOrder expected) =>
        Assert.Equal(expected, new LanguageCatalog(new FolderResources(Folder)).Get(tag).Order);

    [Fact]
    public void Get_UsersFileOfMoreWords_AddsToTheShippedOnes()
    {
        string user = Directory.CreateTempSubdirectory().FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(user, "data", "more"));
            File.WriteAllText(Path.Combine(user, "data", "more", "id.yaml"), "month 2: pebuari\n");

            Lexicon lexicon = new LanguageCatalog(new FolderResources(user, Folder)).Get("id");

            Assert.All(["pebuari", "februari"], word => Assert.NotEqual(Lexicon.Missing, lexicon.Find(Lexicon.Root, word)));
        }
        finally
        {
            Directory.Delete(user, recursive: true);
        }
    }

    [Fact]
    public void Read_EveryOverlayThatShips_Passes() => Assert.All(
        Directory.GetFiles(Path.Combine(Folder, "data"), "*.yaml").Where(file => Path.GetFileName(file) != "zones.yaml"),
        file =>
        {
            using FileStream stream = File.OpenRead(file);
            LanguageFile.Read(file, stream, new LexiconBuilder());
        });

    [Theory]
    [InlineData("mounth 1: januari")]
    [InlineData("month one: januari")]
    [InlineData("month 1 januari")]
    [InlineData("writes: backwards")]
    [InlineData("holiday 13-40: feast")]
    [InlineData("holiday 11-22>8: feast")]
    [InlineData("holiday easter+x: feast")]
    public void Read_LineThatIsNoEntry_NamesFileAndLine(string line)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes("# comment\n" + line));

        LanguageFileException error = Assert.Throws<LanguageFileException>(() => LanguageFile.Read("data/xx.yaml", stream, new LexiconBuilder()));

        Assert.Equal($"data/xx.yaml:2: '{line}' is not 'key: form, form' with a key that the date parser knows; KEYS.md of the plugin names them", error.Message);
    }

    [Fact]
    public void Keys_OfLanguageFiles_AreAllInTheGuide()
    {
        string[] documented = [.. File.ReadLines(GuidePath()).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1])];
        string[] known = [.. Enum.GetNames<SenseKind>().Concat(Enum.GetNames<Habits>().Where(name => name != "None")).Select(Snake)];
        Assert.Equal(known.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));

        static string Snake(string name) => string.Concat(name.Select((letter, i) => char.IsAsciiLetterUpper(letter) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(letter) : letter.ToString()));

        static string GuidePath([System.Runtime.CompilerServices.CallerFilePath] string source = "") =>
            Path.GetFullPath("../../../plugins/TextPipeline.Plugins.Dates/KEYS.md", Path.GetDirectoryName(source)!);
    }
}
