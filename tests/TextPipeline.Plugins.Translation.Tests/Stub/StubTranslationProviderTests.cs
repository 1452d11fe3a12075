using System.Collections.Immutable;
using TextPipeline.Plugins.Translation.Stub;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Translation.Tests.Stub;

public class StubTranslationProviderTests
{
    [Theory]
    [InlineData("Halo, {nama}!", "[id→en] Halo, {nama}!")]
    [InlineData("%s membeli 3 buku", "[id→en] %s membeli 3 buku")]
    [InlineData("<b>Penting</b>", "[id→en] <b>Penting</b>")]
    [InlineData("lihat https://contoh.id/berita", "[id→en] lihat https://contoh.id/berita")]
    [InlineData("a < b", "[id→en] a < b")]
    [InlineData("100%", "100%")]
    [InlineData("{0}: ⟦1⟧ %1$s <br>", "{0}: ⟦1⟧ %1$s <br>")]
    [InlineData("https://contoh.id/berita", "https://contoh.id/berita")]
    [InlineData("12.000 (2023)", "12.000 (2023)")]
    public async Task Translate_Sentence_MarksOnlyWhatHasWords(string sentence, string expected)
    {
        ImmutableArray<string> translations = await new StubTranslationProvider().TranslateAsync([sentence], "id", "en", TestContext.Current.CancellationToken);

        Assert.Equal(expected, Assert.Single(translations));
    }

    [Fact]
    public void Create_UnknownSetting_Throws()
    {
        var services = new StageServices
        {
            StageLabel = "translate",
            Logger = new FakeStageContext().Logger,
            Resources = new FolderResources(),
            TimeProvider = TimeProvider.System,
            Providers = new FakeProviders(),
        };

        var exception = Assert.Throws<StageOptionException>(
            () => StubTranslationProvider.Create(new Dictionary<string, string> { ["api_key"] = "x" }, services));

        Assert.Equal("settings.api_key", exception.Option);
        Assert.Equal("the provider 'stub' has no setting 'api_key'; it has none at all", exception.Message);
    }
}
