using System.Collections.Concurrent;
using TextPipeline.Plugins.Cleaning.StripAds;
using TextPipeline.Plugins.Cleaning.StripAds.Packs;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds.Packs;

/// <summary>Every shipped pack reads without a fault, and every rule passes its own examples.</summary>
public sealed class ShippedPackTests
{
    private static readonly RulePackCatalog Catalog = new(new FolderResources(StripAdsBench.PluginFolder));

    private static readonly ConcurrentDictionary<string, StageBench<StripAdsStage, StripAdsOptions>> Benches = new(StringComparer.Ordinal);

    public static TheoryData<string> Packs() => [.. Catalog.Names(), .. Catalog.SiteNames()];

    public static TheoryData<string, string, string, string> Examples()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach ((string name, RulePack pack) in Catalog.Names().Concat(Catalog.SiteNames()).Select(name => (name, Read(name))))
        {
            foreach (Rule rule in pack.Rules)
            {
                foreach (string text in rule.Examples.Drop)
                {
                    data.Add(name, rule.Reason, text, "");
                }

                foreach (string text in rule.Examples.Keep)
                {
                    data.Add(name, rule.Reason, text, text);
                }

                foreach ((string before, string after) in rule.Examples.Edit)
                {
                    data.Add(name, rule.Reason, before, after);
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Rule_Example_ComesOutAsItSays(string pack, string rule, string before, string after)
    {
        Document cleaned = Benches.GetOrAdd(pack, Build).Emit(before);
        Assert.Equal(after, cleaned.Text);
        Assert.True(before == after || cleaned.Changes.Any(change => change.Reason == rule), $"{rule} had no part in it; {string.Join(", ", cleaned.Changes.Select(change => change.Reason))} had.");
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void Rule_Shipped_HasExamples(string pack) =>
        Assert.All(Read(pack).Rules, rule => Assert.True(rule.Examples.Drop.Count + rule.Examples.Edit.Count > 0, $"{rule.Reason} has no example of what it takes."));

    [Theory]
    [MemberData(nameof(Packs))]
    public void Language_Shipped_IsTheFilesName(string pack) => Assert.Equal(pack == "common" || pack.StartsWith("sites/", StringComparison.Ordinal) ? null : pack, Read(pack).Language);

    private static StageBench<StripAdsStage, StripAdsOptions> Build(string pack) =>
        new(new StripAdsOptions { Packs = pack == "common" ? [pack] : ["common", pack], Preset = StripAdsPreset.Strict, MaxRemoved = 1 });

    private static RulePack Read(string name) => Catalog.TryRead(name, out RulePack? pack) ? pack : throw new InvalidOperationException(name);
}
