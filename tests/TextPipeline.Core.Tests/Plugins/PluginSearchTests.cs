using TextPipeline.Core.Plugins;

namespace TextPipeline.Core.Tests.Plugins;

public sealed class PluginSearchTests
{
    [Fact]
    public void Create_AllPlaces_InOrder()
    {
        string variable = string.Join(Path.PathSeparator, "/v1", "", " /v2 ");

        PluginSearch search = PluginSearch.Create(
            "/pipelines", ["/given/", "relative"], Variables((PluginSearch.Variable, variable), ("XDG_DATA_HOME", "/data"), ("APPDATA", "/data")), "/host");

        Assert.Equal(
            [
                new PluginPlace("beside the pipeline", Full("/pipelines/plugins")),
                new PluginPlace("--plugins", Full("/given"), IsRequested: true),
                new PluginPlace("--plugins", Full("relative"), IsRequested: true),
                new PluginPlace("TEXTPIPELINE_PLUGINS", Full("/v1"), IsRequested: true),
                new PluginPlace("TEXTPIPELINE_PLUGINS", Full("/v2"), IsRequested: true),
                new PluginPlace("user", Full("/data/textpipeline/plugins")),
                new PluginPlace("beside the host", Full("/host/plugins")),
            ],
            search.Places);
        Assert.Equal(Full("/pipelines"), search.BaseFolder);
    }

    [Fact]
    public void Create_NothingSet_OnlyTheHost()
    {
        PluginSearch search = PluginSearch.Create(null, [], Variables(), "/host");

        Assert.Equal([new PluginPlace("beside the host", Full("/host/plugins"))], search.Places);
        Assert.Equal(Full("."), search.BaseFolder);
    }

    [Fact]
    public void Create_FolderTwice_KeepsTheFirst()
    {
        PluginSearch search = PluginSearch.Create("/host", ["/host/plugins/"], Variables(), "/host");

        Assert.Equal([new PluginPlace("beside the pipeline", Full("/host/plugins"))], search.Places);
    }

    [Theory]
    [InlineData("relative")]
    [InlineData("")]
    [InlineData(null)]
    public void Create_NoAbsoluteDataHome_UsesTheHomeFolder(string? dataHome)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps the data of users elsewhere.");

        PluginSearch search = PluginSearch.Create(null, [], Variables(("XDG_DATA_HOME", dataHome), ("HOME", "/home/ann")), "/host");

        Assert.Equal(new PluginPlace("user", "/home/ann/.local/share/textpipeline/plugins"), search.Places[0]);
    }

    private static Func<string, string?> Variables(params (string Name, string? Value)[] variables) =>
        name => Array.Find(variables, variable => variable.Name == name).Value;

    private static string Full(string path) => Path.GetFullPath(path);
}
