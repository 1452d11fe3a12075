using TextPipeline.Testing;

namespace TextPipeline.Plugins.Dates.Tests;

/// <summary>The stage keeps what every stage promises.</summary>
public sealed class ConformanceTests
{
    [Theory]
    [InlineData("")]
    [InlineData("{ mode: rewrite, rewrite_as: append, rewrite_inferred: true }")]
    [InlineData("{ time_zone: Asia/Jakarta, to_time_zone: UTC, date_order: mdy }")]
    public void Stage_NormalizeDates_KeepsTheLaws(string options) => StageLaws.Check(
        new StageBench<NormalizeDatesStage, NormalizeDatesOptions>(options),
        Document.Create("id", "Jakarta, 30 Januari 2023\nAcara digelar Minggu (29/1) pukul 13.24 WIB, kemarin.", Metadata.Parse("""{"language": "id"}"""u8)),
        Document.Create("th", "วันที่ 30 มกราคม 2566", Metadata.Parse("""{"language": "th"}"""u8)));
}
