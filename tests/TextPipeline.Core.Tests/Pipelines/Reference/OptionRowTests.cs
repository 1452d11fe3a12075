using TextPipeline.Core.Pipelines.Options;
using TextPipeline.Core.Pipelines.Reference;
using TextPipeline.Core.Tests.Pipelines.Options;

namespace TextPipeline.Core.Tests.Pipelines.Reference;

public sealed class OptionRowTests
{
    [Fact]
    public void Of_NestedRecords_OpensEachOnce() => Assert.Equal(
        [
            "filter: mapping of options = { kind: none, share: 0.5 }",
            "filter.kind: string = (required)",
            "filter.share: number, between 0 and 1 = 0.5",
            "filter.inner: mapping of options = ",
            "filters: list of mappings of options = []",
            "filters[].kind: string = (required)",
            "filters[].share: number, between 0 and 1 = 0.5",
            "filters[].inner: mapping of options = ",
        ],
        OptionRow.Of(OptionsSchema.For(typeof(SampleOptions))).Where(row => row.Path.StartsWith("filter", StringComparison.Ordinal)).Select(row => $"{row.Path}: {row.Type} = {row.Default}"));
}
