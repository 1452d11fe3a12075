using System.Runtime.Loader;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Core.Tests.Plugins;

public sealed class PluginCatalogTests : IDisposable
{
    private static readonly SourcePosition Here = new("news.yaml", 3, 10);

    private readonly PluginFolder _folder = new();
    private readonly PluginFolder _later = new();
    private readonly List<Diagnostic> _diagnostics = [];

    public void Dispose()
    {
        _folder.Dispose();
        _later.Dispose();
    }

    [Fact]
    public void Discover_Places_InOrderAndSorted()
    {
        _later.Add(PluginFolder.NewerMinor, "A");
        _folder.Add(PluginFolder.Faulty);
        _folder.Add(PluginFolder.Stages);

        PluginCatalog catalog = PluginCatalog.Discover(_folder.Search(_later.Path), _diagnostics);

        Assert.Equal([PluginFolder.Faulty, PluginFolder.Stages, "A"], catalog.Plugins.Select(plugin => plugin.Name));
        Assert.Empty(_diagnostics);
    }

    // Such as the sources of plugins in `plugins/` beside a pipeline.
    [Fact]
    public void Discover_FolderWithoutAssembly_HidesNoPluginOfItsName()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, PluginFolder.Stages));
        File.WriteAllText(Path.Combine(_folder.Path, PluginFolder.Stages, "Stage.cs"), "");
        string built = _later.Add(PluginFolder.Stages);

        PluginCatalog catalog = PluginCatalog.Discover(_folder.Search(_later.Path), _diagnostics);

        Assert.Equal(built, Assert.Single(catalog.Plugins).Folder);
        Assert.Empty(catalog.Warnings);
        Assert.Empty(_diagnostics);
    }

    [Fact]
    public void Discover_SamePluginLater_IsShadowed()
    {
        string first = _folder.Add(PluginFolder.Stages);
        string second = _later.Add(PluginFolder.Stages);

        PluginCatalog catalog = PluginCatalog.Discover(_folder.Search(_later.Path), _diagnostics);

        Assert.Equal(first, Assert.Single(catalog.Plugins).Folder);
        ShadowedPlugin shadowed = Assert.Single(catalog.Shadowed);
        Assert.Equal((second, first), (shadowed.Location.Folder, shadowed.By.Folder));
    }

    [Fact]
    public void Discover_EmptyAndHiddenFoldersAndFiles_AreNoPlugins()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "Empty"));
        _folder.AddFile(".git", "HEAD", [1]);
        File.WriteAllText(Path.Combine(_folder.Path, "README.md"), "words");

        Assert.Empty(_folder.Discover(_diagnostics).Plugins);
        Assert.Empty(_diagnostics);
    }

    [Fact]
    public void Discover_RequestedPlaceMissing_Warns()
    {
        string missing = Path.Combine(_folder.Path, "missing");

        PluginCatalog.Discover(_folder.Search(missing), _diagnostics);

        Assert.Equal([$"{missing}: warning TP2060: this plugin folder, given by --plugins, does not exist"], Messages());
    }

    [Fact]
    public void Discover_Plugin_RunsNoneOfItsCode()
    {
        _folder.Add(PluginFolder.Stages, "Untouched");

        Assert.NotNull(_folder.Discover().FindPlugin("Untouched"));
        Assert.DoesNotContain(AssemblyLoadContext.All, context => context.Name == "Untouched");
    }

    [Fact]
    public void Warnings_FaultyPlugins_AreEachFaultOnce()
    {
        string dll = Path.Combine(_folder.Add(PluginFolder.NewerMinor), "TestPlugins.NewerMinor.dll");
        string faulty = Path.Combine(_folder.Add(PluginFolder.Faulty), "TestPlugins.Faulty.dll");

        Assert.Equal(
            [
                $"{faulty}: warning TP2015: the class TestPlugins.Faulty.MisnamedStage offers a stage with the name 'Mis-Named�stage'; a name is of a to z, 0 to 9 and '_', begins with a letter and has at most 80 characters",
                $"{faulty}: warning TP2009: two classes offer the stage 'be_twins': TestPlugins.Faulty.FirstTwinStage and TestPlugins.Faulty.SecondTwinStage",
                $"{faulty}: warning TP2011: the class TestPlugins.Faulty.NoFactoryStage offers the stage 'lack_factory' but does not implement IStageFactory<TOptions>",
                $"{faulty}: warning TP2010: two classes offer the provider 'be_twins': TestPlugins.Faulty.FirstTwinProvider and TestPlugins.Faulty.SecondTwinProvider",
                $"{faulty}: warning TP2012: the class TestPlugins.Faulty.NoFactoryProvider offers the provider 'lack_factory' but does not implement IProviderFactory<TextPipeline.ITranslationProvider>",
                $"{dll}: warning TP2004: built for contract 1.99, this host offers 1.1; a newer host can run it",
            ],
            _folder.Discover(_diagnostics).Warnings.Select(warning => warning.ToString()));
        Assert.Empty(_diagnostics);
    }

    [Theory]
    [InlineData("to_upper")]
    [InlineData("TestPlugins.Stages/to_upper")]
    public void Resolve_Name_FindsStage(string use)
    {
        _folder.Add(PluginFolder.Stages);

        StageDescription? stage = _folder.Discover().Resolve(use, Here, _diagnostics);

        Assert.Equal("TestPlugins.Stages/to_upper", stage?.QualifiedName);
        Assert.Empty(_diagnostics);
    }

    [Fact]
    public void Resolve_TwoPluginsOfferIt_NamesBothAndHowToChoose()
    {
        string faulty = _folder.Add(PluginFolder.Faulty), stages = _folder.Add(PluginFolder.Stages);

        CheckUnresolved(
            "emit_same",
            $"news.yaml:3:10: error TP2053: two plugins offer the stage 'emit_same': {faulty}/TestPlugins.Faulty.dll and {stages}/TestPlugins.Stages.dll;"
            + " write 'TestPlugins.Faulty/emit_same' or 'TestPlugins.Stages/emit_same'");
    }

    [Fact]
    public void Resolve_QualifiedAmongTwo_FindsThatOne()
    {
        _folder.Add(PluginFolder.Faulty);
        _folder.Add(PluginFolder.Stages);

        StageDescription? stage = _folder.Discover().Resolve("TestPlugins.Stages/emit_same", Here, _diagnostics);

        Assert.Equal(PluginFolder.Stages, stage?.Plugin.Name);
    }

    [Theory]
    [InlineData("to_uper", "unknown stage 'to_uper'; did you mean 'to_upper'?")]
    [InlineData("translate", "unknown stage 'translate'")]
    public void Resolve_UnknownStage_NamesTheNearest(string use, string message)
    {
        _folder.Add(PluginFolder.Stages);

        CheckUnresolved(use, $"news.yaml:3:10: error TP2050: {message}");
    }

    [Fact]
    public void Resolve_UnknownStageAndUnreadablePlugin_NamesThePlugin()
    {
        _folder.Add(PluginFolder.Stages);
        string empty = _folder.AddFile("Empty", "Empty.dll", []);

        CheckUnresolved(
            "translate",
            $"news.yaml:3:10: error TP2050: unknown stage 'translate'; it may be in a plugin that cannot be used: not a .NET assembly: the file is empty (TP2001, {empty})");
    }

    [Fact]
    public void Resolve_MisspelledStageAndUnreadablePlugin_NamesBoth()
    {
        _folder.Add(PluginFolder.Stages);
        string empty = _folder.AddFile("Empty", "Empty.dll", []);

        CheckUnresolved(
            "to_uper",
            "news.yaml:3:10: error TP2050: unknown stage 'to_uper'; did you mean 'to_upper'? Or is it in a plugin that cannot be used:"
            + $" not a .NET assembly: the file is empty (TP2001, {empty})");
    }

    [Fact]
    public void Resolve_UnknownPlugin_NamesTheNearest()
    {
        _folder.Add(PluginFolder.Stages);

        CheckUnresolved("TestPlugins.Stage/to_upper", "news.yaml:3:10: error TP2051: unknown plugin 'TestPlugins.Stage'; did you mean 'TestPlugins.Stages'?");
    }

    [Fact]
    public void Resolve_UnknownStageOfPlugin_NamesTheNearest()
    {
        string folder = _folder.Add(PluginFolder.Stages);

        CheckUnresolved(
            "TestPlugins.Stages/to_uppr",
            $"news.yaml:3:10: error TP2052: the plugin 'TestPlugins.Stages' ({folder}/TestPlugins.Stages.dll) offers no stage 'to_uppr'; did you mean 'to_upper'?");
    }

    [Fact]
    public void Resolve_StageOfUnusablePlugin_SaysWhy()
    {
        string folder = _folder.Add(PluginFolder.NewerMinor);

        CheckUnresolved(
            "see_future",
            "news.yaml:3:10: error TP2054: the stage 'see_future' of the plugin 'TestPlugins.NewerMinor' cannot be used: built for contract 1.99,"
            + $" this host offers 1.1; a newer host can run it (TP2004, {folder}/TestPlugins.NewerMinor.dll)");
    }

    [Fact]
    public void Resolve_UnusableStage_SaysWhy()
    {
        string folder = _folder.Add(PluginFolder.Faulty);

        CheckUnresolved(
            "lack_factory",
            "news.yaml:3:10: error TP2054: the stage 'lack_factory' of the plugin 'TestPlugins.Faulty' cannot be used: the class TestPlugins.Faulty.NoFactoryStage"
            + $" offers the stage 'lack_factory' but does not implement IStageFactory<TOptions> (TP2011, {folder}/TestPlugins.Faulty.dll)");
    }

    [Fact]
    public void Resolve_StageOfUnreadablePlugin_SaysWhy()
    {
        string empty = _folder.AddFile("Empty", "Empty.dll", []);

        CheckUnresolved(
            "Empty/translate",
            $"news.yaml:3:10: error TP2055: the plugin 'Empty' cannot be used: not a .NET assembly: the file is empty (TP2001, {empty})");
    }

    private void CheckUnresolved(string use, string message)
    {
        Assert.Null(_folder.Discover().Resolve(use, Here, _diagnostics));
        Assert.Equal([message], Messages());
    }

    private IEnumerable<string> Messages() => _diagnostics.Select(diagnostic => diagnostic.ToString());
}
