using System.Text.Json;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Summary.Tests;

public sealed class SpecificationTests
{
    public static TheoryData<SpecificationExample> Examples => [.. new[] { "id.md", "en.md", "others.md" }.SelectMany(SpecificationExample.Read)];

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Examples))]
    public void Process_Example_GivesTheSummaryOfTheSpecification(SpecificationExample example)
    {
        var bench = new StageBench<SummarizeStage, SummarizeOptions>(example.Options());
        string metadata = JsonSerializer.Serialize(new { language = example.Language, title = example.Title });

        Document document = bench.Emit(example.Text, metadata);

        Assert.Equal(example.Summary, document.Metadata.GetValueOrDefault(MetadataKeys.Summary, ""));
    }
}
