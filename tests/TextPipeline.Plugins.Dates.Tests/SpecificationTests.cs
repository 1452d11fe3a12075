using TextPipeline.Testing;

namespace TextPipeline.Plugins.Dates.Tests;

public sealed class SpecificationTests
{
    public static TheoryData<SpecificationExample> Indonesian => [.. SpecificationExample.Read("id.md", "id"), .. SpecificationExample.Read("id-news.md", "id"), .. SpecificationExample.Read("id-articles.md", "id"), .. SpecificationExample.Read("id-negatives.md", "id")];

    public static TheoryData<SpecificationExample> English => [.. SpecificationExample.Read("en.md", "en")];

    public static TheoryData<SpecificationExample> Malay => [.. SpecificationExample.Read("ms.md", "ms")];

    public static TheoryData<SpecificationExample> Others => [.. SpecificationExample.Read("others.md", null)];

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Indonesian))]
    [MemberData(nameof(English))]
    [MemberData(nameof(Malay))]
    [MemberData(nameof(Others))]
    public void Process_Example_FindsWhatTheSpecificationSays(SpecificationExample example)
    {
        var bench = new StageBench<NormalizeDatesStage, NormalizeDatesOptions>();

        Document document = bench.Emit(example.Text, $$"""{"language":"{{example.Language}}","published":"{{example.Published}}"}""");

        Assert.Equal(
            (example.Found, example.Value),
            (string.Join("; ", document.Dates().Select(date => date.Text)), string.Join("; ", document.Dates().Select(date => date.Value))));
    }
}
