using TextPipeline.Plugins.Deduplication.Deduplicate;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Deduplication.Tests;

/// <summary>The stage keeps what every stage promises; what it learns, what stages that learn promise.</summary>
public sealed class ConformanceTests
{
    private static readonly Document[] Documents = [Document.Create("a", "Warga desa itu memanen padi."), Document.Create("b", "Warga desa itu memanen padi!"), Document.Create("c", "Lain.")];

    [Fact]
    public void Stage_Deduplicate_KeepsTheLaws()
    {
        var bench = new StageBench<DeduplicateStage, DeduplicateOptions>("threshold: 0.7");
        StageLaws.Check(bench, Documents);
        CorpusLaws.Check((ICorpusStage)bench.Stage, Documents);
    }
}
