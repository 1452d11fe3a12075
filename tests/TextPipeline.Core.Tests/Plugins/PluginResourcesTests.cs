using TextPipeline.Core.Plugins;

namespace TextPipeline.Core.Tests.Plugins;

public sealed class PluginResourcesTests : IDisposable
{
    private readonly PluginFolder _plugin = new();
    private readonly PluginFolder _pipeline = new();

    public void Dispose()
    {
        _plugin.Dispose();
        _pipeline.Dispose();
    }

    [Fact]
    public void Open_InBothFolders_TakesThePipelines()
    {
        _plugin.AddFile("packs", "id.yaml", "plugin"u8);
        _pipeline.AddFile("packs", "id.yaml", "pipeline"u8);

        Assert.Equal("pipeline", Read(Resources(), "packs/id.yaml"));
        Assert.Equal("plugin", Read(new PluginResources(null, _plugin.Path), "packs/id.yaml"));
    }

    [Fact]
    public void Open_OnlyInPlugin_TakesIt()
    {
        _plugin.AddFile("packs", "id.yaml", "plugin"u8);

        Assert.Equal("plugin", Read(Resources(), "packs/id.yaml"));
    }

    [Fact]
    public void TryOpen_InNeither_IsFalse()
    {
        Directory.CreateDirectory(Path.Combine(_plugin.Path, "packs"));

        Assert.False(Resources().TryOpen("packs/id.yaml", out _));
        Assert.False(Resources().TryOpen("packs", out _));
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("packs/../../secret")]
    [InlineData("./packs")]
    [InlineData("/etc/passwd")]
    [InlineData("packs//id.yaml")]
    [InlineData("packs/")]
    [InlineData("C:/secret")]
    [InlineData("..\\secret")]
    [InlineData("a\0b")]
    [InlineData("")]
    public void TryOpen_PathLeavesTheFolder_Throws(string path)
    {
        Assert.ThrowsAny<ArgumentException>(() => Resources().TryOpen(path, out _));
        Assert.ThrowsAny<ArgumentException>(() => Resources().List(path));
    }

    [Fact]
    public void List_BothFolders_SortedAndOnce()
    {
        _plugin.AddFile("packs", "id.yaml", []);
        _plugin.AddFile("packs", "common.yaml", []);
        _pipeline.AddFile("packs", "id.yaml", []);
        _pipeline.AddFile("packs", "mine.yaml", []);
        _pipeline.AddFile("packs/inner", "deep.yaml", []);

        Assert.Equal(["packs/common.yaml", "packs/id.yaml", "packs/mine.yaml"], Resources().List("packs"));
        Assert.Equal([], Resources().List("tables"));
    }

    private PluginResources Resources() => new(_pipeline.Path, _plugin.Path);

    private static string Read(PluginResources resources, string path)
    {
        using var reader = new StreamReader(resources.Open(path));
        return reader.ReadToEnd();
    }
}
