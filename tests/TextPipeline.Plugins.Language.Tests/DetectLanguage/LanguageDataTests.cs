using TextPipeline.Plugins.Language.DetectLanguage;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Language.Tests.DetectLanguage;

public sealed class LanguageDataTests
{
    [Fact]
    public void Languages_OfShippedData_AreManyAndDistinct()
    {
        var data = new LanguageData(new FolderResources(AppContext.BaseDirectory));

        string[] languages = [.. data.Languages];

        Assert.True(languages.Length >= 80, $"There are {languages.Length}.");
        Assert.Equal(languages.Distinct(StringComparer.Ordinal), languages);
    }

    [Fact]
    public void Data_AsShipped_TakesLessThanThreeMegabytes() =>
        Assert.InRange(Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "data"), "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length), 1, 3_000_000);

    [Fact]
    public void Read_ForeignFile_IsRefused() => Assert.Throws<FormatException>(() => LanguageProfiles.Read(new MemoryStream("not a profile at all, and longer than a head"u8.ToArray())));

    [Fact]
    public void Read_CutFile_IsRefused()
    {
        byte[] whole = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "profiles", "devanagari.profiles"));

        Assert.Throws<FormatException>(() => LanguageProfiles.Read(new MemoryStream(whole[..^1])));
    }

    [Theory]
    [InlineData("latin 1 en", "Line 1 of the table of scripts is not 'name weight least languages ranges'.")]
    [InlineData("# comment\nlatin x 0 en 0041-005A", "Line 2 of the table of scripts is not 'name weight least languages ranges'.")]
    [InlineData("latin 1 0 en 005A-0041", "Line 1 of the table of scripts: '005A-0041' is no range of code points such as 0370-03FF.")]
    public void ReadScripts_FaultyLine_IsNamed(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => ScriptTable.Read(new StringReader(text))).Message);

    [Fact]
    public void Languages_OfABorrower_StandBehindThoseOfItsLenders()
    {
        var data = new LanguageData(new FolderResources(AppContext.BaseDirectory));

        ProfiledLanguages latin = data.Profiles("profiles/latin.profiles");
        int[] scores = new int[latin.Languages.Length];
        scores[latin.Languages.IndexOf("es")] = 100;
        scores[latin.Languages.IndexOf("pt")] = 90;
        latin.Borrow(scores);

        Assert.Equal(latin.Profiles.Languages, latin.Languages[..latin.Profiles.Languages.Length]);
        Assert.Equal(80, scores[latin.Languages.IndexOf("gl")]);
    }

    [Fact]
    public void ReadSisters_LanguageThatBorrows_HasLendersAndLead()
    {
        SisterLanguages sisters = SisterLanguages.Read(new StringReader("@like gl es,pt -2.5\ngl: unha"));

        BorrowedProfile borrowed = Assert.Single(sisters.Borrowed);
        Assert.Equal(("gl", -25), (borrowed.Language, borrowed.Lead));
        Assert.Equal(["es", "pt"], borrowed.Lenders);
        Assert.Equal(["gl"], sisters.Languages);
    }

    [Theory]
    [InlineData("id bahwa", "Line 1 of a file of sister languages is not 'languages: words'.")]
    [InlineData("id: bahwa\n@letters much", "Line 2 of a file of sister languages: 'much' is no number.")]
    public void ReadSisters_FaultyLine_IsNamed(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => SisterLanguages.Read(new StringReader(text))).Message);
}
