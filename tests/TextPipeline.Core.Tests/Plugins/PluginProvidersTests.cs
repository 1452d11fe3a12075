using System.Collections.Immutable;
using Microsoft.Extensions.Logging.Abstractions;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Core.Tests.Plugins;

public sealed class PluginProvidersTests : IDisposable
{
    private static readonly ImmutableDictionary<string, string> NoSettings = ImmutableDictionary<string, string>.Empty;

    private readonly PluginFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TryCreate_KnownName_MakesIt()
    {
        _folder.Add(PluginFolder.Stages);

        Assert.True(Providers().TryCreate("prefix", NoSettings.Add("prefix", "en: "), out ITranslationProvider? provider));

        Assert.Equal(["en: satu"], await provider.TranslateAsync(["satu"], "id", "en", TestContext.Current.CancellationToken));
    }

    [Fact]
    public void TryCreate_UnknownName_IsFalse()
    {
        _folder.Add(PluginFolder.Stages);

        Assert.False(Providers().TryCreate<ITranslationProvider>("suffix", NoSettings, out _));
        Assert.False(Providers().TryCreate<IDisposable>("prefix", NoSettings, out _));
    }

    [Fact]
    public void TryCreate_WrongSetting_PassesTheExceptionThrough()
    {
        _folder.Add(PluginFolder.Stages);

        var exception = Assert.Throws<StageOptionException>(() => Providers().TryCreate<ITranslationProvider>("prefix", NoSettings.Add("key", "x"), out _));

        Assert.Equal("settings.key", exception.Option);
    }

    [Fact]
    public void TryCreate_TwoPluginsOfferIt_NamesBothAndHowToChoose()
    {
        string first = _folder.Add(PluginFolder.Stages, "First"), second = _folder.Add(PluginFolder.Stages, "Second");
        PluginProviders providers = Providers();

        var exception = Assert.Throws<PluginException>(() => providers.TryCreate<ITranslationProvider>("prefix", NoSettings, out _));

        Assert.Equal(
            $"error TP2080: two plugins offer the provider 'prefix': {first}/First.dll and {second}/Second.dll; write 'First/prefix' or 'Second/prefix'",
            exception.Diagnostic.ToString());
        Assert.True(providers.TryCreate<ITranslationProvider>("Second/prefix", NoSettings, out _));
    }

    [Fact]
    public void TryCreate_UnusableProvider_SaysWhy()
    {
        string folder = _folder.Add(PluginFolder.Faulty);

        var exception = Assert.Throws<PluginException>(() => Providers().TryCreate<ITranslationProvider>("lack_factory", NoSettings, out _));

        Assert.Equal(
            "error TP2081: the provider 'lack_factory' of the plugin 'TestPlugins.Faulty' cannot be used: the class TestPlugins.Faulty.NoFactoryProvider offers the provider"
            + $" 'lack_factory' but does not implement IProviderFactory<TextPipeline.ITranslationProvider> (TP2012, {folder}/TestPlugins.Faulty.dll)",
            exception.Diagnostic.ToString());
    }

    [Fact]
    public void Names_SeveralPlugins_AreSortedAndUsable()
    {
        _folder.Add(PluginFolder.Faulty);
        _folder.Add(PluginFolder.Stages, "First");
        _folder.Add(PluginFolder.Stages, "Second");

        Assert.Equal(["prefix"], Providers().Names<ITranslationProvider>());
        Assert.Equal([], Providers().Names<IDisposable>());
    }

    private PluginProviders Providers() => new()
    {
        Catalog = _folder.Discover(),
        Loader = new PluginLoader(),
        PipelineFolder = null,
        StageLabel = "label",
        Logger = NullLogger.Instance,
        TimeProvider = TimeProvider.System,
    };
}
