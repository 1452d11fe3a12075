using TextPipeline.Testing;

namespace TextPipeline.Plugins.Summary.Tests;

/// <summary>The stage keeps what every stage promises.</summary>
public sealed class ConformanceTests
{
    private const string Article = "Warga desa itu memanen padi pada pagi hari. Hasil panen tahun ini lebih baik. Hujan turun cukup. Harga beras di kota tetap. Kepala desa berterima kasih kepada warga.";

    [Theory]
    [InlineData("linear")]
    [InlineData("lead")]
    [InlineData("textrank")]
    [InlineData("lexrank")]
    [InlineData("lsa")]
    [InlineData("luhn")]
    [InlineData("pacsum")]
    public void Stage_Summarize_KeepsTheLaws(string method) => StageLaws.Check(
        new StageBench<SummarizeStage, SummarizeOptions>($"{{ method: {method}, sentences: 2 }}"),
        Document.Create("article", Article, Metadata.Parse("""{"language": "id", "title": "Panen padi"}"""u8)));
}
