using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Core.Tests.Plugins;

public sealed class PluginPinTests : IDisposable
{
    private readonly PluginFolder _folder = new();
    private readonly PluginFolder _elsewhere = new();
    private readonly List<Diagnostic> _diagnostics = [];

    public void Dispose()
    {
        _folder.Dispose();
        _elsewhere.Dispose();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("1.4")]
    [InlineData(">=1.0 <2.0")]
    public void Discover_SatisfiedPin_IsSilent(string? range)
    {
        _folder.Add(PluginFolder.Stages);

        PluginCatalog catalog = _folder.Discover(_diagnostics, Pin(PluginFolder.Stages, range));

        Assert.NotNull(catalog.FindPlugin(PluginFolder.Stages));
        Assert.Empty(_diagnostics);
    }

    [Fact]
    public void Discover_PinnedPluginNotFound_NamesTheNearest()
    {
        _folder.Add(PluginFolder.Stages);

        _folder.Discover(_diagnostics, Pin("TestPlugins.Stage"));

        Assert.Equal(
            ["news.yaml:2:5: error TP2056: the pinned plugin 'TestPlugins.Stage' is in no place where plugins are looked for; did you mean 'TestPlugins.Stages'?"],
            Messages());
    }

    [Fact]
    public void Discover_VersionOutsideRange_NamesBoth()
    {
        string folder = _folder.Add(PluginFolder.Stages);

        _folder.Discover(_diagnostics, Pin(PluginFolder.Stages, ">=2.0"));

        Assert.Equal(
            [$"news.yaml:2:14: error TP2059: the plugin 'TestPlugins.Stages' has version 1.4.2, the pipeline wants '>=2.0' ({folder}/TestPlugins.Stages.dll)"],
            Messages());
    }

    [Fact]
    public void Discover_PinnedPluginUnusable_SaysWhy()
    {
        string empty = _folder.AddFile("Empty", "Empty.dll", []);

        _folder.Discover(_diagnostics, Pin("Empty", "1.0"));

        Assert.Equal(
            [$"news.yaml:2:5: error TP2055: the plugin 'Empty' cannot be used: not a .NET assembly: the file is empty (TP2001, {empty})"],
            Messages());
    }

    [Fact]
    public void Discover_PathHoldsPlugin_TakesItFromThere()
    {
        _folder.Add(PluginFolder.Stages);
        string pinned = _elsewhere.Add(PluginFolder.Stages);

        PluginCatalog catalog = _folder.Discover(_diagnostics, Pin(PluginFolder.Stages, path: _elsewhere.Path));

        Assert.Equal(pinned, catalog.FindPlugin(PluginFolder.Stages)?.Folder);
        Assert.Equal(pinned, Assert.Single(catalog.Shadowed).By.Folder);
        Assert.Empty(_diagnostics);
    }

    [Fact]
    public void Discover_PathIsPlugin_TakesItWhateverTheFolderIsCalled()
    {
        string folder = _folder.Add(PluginFolder.Stages);
        string output = Path.Combine(_folder.Path, "build", "net10.0");
        Directory.CreateDirectory(Path.GetDirectoryName(output)!);
        Directory.Move(folder, output);

        PluginCatalog catalog = PluginCatalog.Discover(
            PluginSearch.Create(_folder.Path, [], _ => null, _elsewhere.Path), [Pin(PluginFolder.Stages, path: "build/net10.0")], _diagnostics);

        Assert.Equal(output, catalog.FindPlugin(PluginFolder.Stages)?.Folder);
        Assert.Empty(_diagnostics);
    }

    [Fact]
    public void Discover_PathMissing_SaysSoAndTakesNoOther()
    {
        _folder.Add(PluginFolder.Stages);

        PluginCatalog catalog = _folder.Discover(_diagnostics, Pin(PluginFolder.Stages, path: "missing"));

        Assert.Null(catalog.FindPlugin(PluginFolder.Stages));
        Assert.Equal([$"news.yaml:2:30: error TP2058: the folder {_folder.Path}/missing does not exist"], Messages());
    }

    [Fact]
    public void Discover_PathWithoutThePlugin_SaysSoAndTakesNoOther()
    {
        _folder.Add(PluginFolder.Stages);

        PluginCatalog catalog = _folder.Discover(_diagnostics, Pin(PluginFolder.Stages, path: _elsewhere.Path));

        Assert.Null(catalog.FindPlugin(PluginFolder.Stages));
        Assert.Equal(
            [$"news.yaml:2:30: error TP2057: the folder {_elsewhere.Path} is not the plugin 'TestPlugins.Stages' and does not hold it: no 'TestPlugins.Stages.dll' there"],
            Messages());
    }

    private static PluginPin Pin(string name, string? range = null, string? path = null)
    {
        VersionRange? versions = null;
        Assert.True(range is null || VersionRange.TryParse(range, out versions));
        return new PluginPin
        {
            Name = name,
            Position = new SourcePosition("news.yaml", 2, 5),
            Version = versions,
            VersionPosition = range is null ? null : new SourcePosition("news.yaml", 2, 14),
            Path = path,
            PathPosition = path is null ? null : new SourcePosition("news.yaml", 2, 30),
        };
    }

    private IEnumerable<string> Messages() => _diagnostics.Select(diagnostic => diagnostic.ToString());
}
