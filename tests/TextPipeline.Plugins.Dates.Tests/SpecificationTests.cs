using TextPipeline.Testing;

namespace TextPipeline.Plugins.Dates.Tests;

public sealed class SpecificationTests
{
    public static TheoryData<SpecificationExample> Examples =>
        [.. Directory.GetFiles(SpecificationExample.Folder, "*.md").Order(StringComparer.Ordinal).SelectMany(SpecificationExample.Read)];

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Examples))]
    public void Process_Example_FindsWhatTheSpecificationSays(SpecificationExample example)
    {
        var bench = new StageBench<NormalizeDatesStage, NormalizeDatesOptions>();

        Document document = bench.Emit(example.Text, $$"""{"language":"{{example.Language}}","published":"{{example.Published}}"}""");

        Assert.Equal(
            (example.Found, example.Value),
            (string.Join("; ", document.Dates().Select(date => date.Text)), string.Join("; ", document.Dates().Select(date => date.Value))));
    }
}
