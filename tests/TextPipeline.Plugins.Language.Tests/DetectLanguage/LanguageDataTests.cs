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

    [Theory]
    [InlineData("id bahwa", "Line 1 of a file of sister languages is not 'languages: words'.")]
    [InlineData("id: bahwa\n@letters much", "Line 2 of a file of sister languages: 'much' is no number.")]
    public void ReadSisters_FaultyLine_IsNamed(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => SisterLanguages.Read(new StringReader(text))).Message);
}
