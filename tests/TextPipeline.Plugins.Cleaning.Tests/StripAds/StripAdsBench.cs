using TextPipeline.Plugins.Cleaning.StripAds;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds;

/// <summary>The stage over packs that a test writes, over the shipped ones.</summary>
internal sealed class StripAdsBench : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("strip_ads_");

    public static string PluginFolder { get; } = Path.GetDirectoryName(typeof(StripAdsStage).Assembly.Location)!;

    /// <summary>The packs that the test wrote, over the shipped ones.</summary>
    public FolderResources Resources => new(_folder.FullName, PluginFolder);

    /// <summary>Puts a pack beside the pipeline.</summary>
    public StripAdsBench Pack(string name, string yaml)
    {
        string path = Path.Combine(_folder.FullName, "packs", name + ".yaml");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, yaml);
        return this;
    }

    public StageBench<StripAdsStage, StripAdsOptions> Build(StripAdsOptions? options = null) =>
        new(options, Resources);

    public StageBench<StripAdsStage, StripAdsOptions> Build(params string[] packs) => Build(new StripAdsOptions { Packs = [.. packs] });

    public void Dispose() => _folder.Delete(recursive: true);
}
