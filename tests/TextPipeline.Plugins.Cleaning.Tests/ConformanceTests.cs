using TextPipeline.Plugins.Cleaning.ExtractHtml;
using TextPipeline.Plugins.Cleaning.RepairEncoding;
using TextPipeline.Plugins.Cleaning.StripAds;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Cleaning.Tests;

/// <summary>The stages of this plugin keep what every stage promises.</summary>
public sealed class ConformanceTests
{
    [Fact]
    public void Stage_RepairEncoding_KeepsTheLaws() => StageLaws.Check(
        new StageBench<RepairEncodingStage, RepairEncodingOptions>("{ decode_entities: true, remove_controls: true, remove_invisible: true, normalize: nfc }"),
        Document.Create("mojibake", "Le marchÃ© de LÃ©a, l&eacute;ger\u200b"));

    [Fact]
    public void Stage_ExtractHtml_KeepsTheLaws() => StageLaws.Check(
        new StageBench<ExtractHtmlStage, ExtractHtmlOptions>(""),
        Document.Create("page", "<html lang=id><head><title>Kabar</title></head><body><nav><a href=/>Beranda</a></nav><article><p>Warga desa itu memanen padi pada pagi hari.</p></article></body></html>"));

    [Theory]
    [InlineData("")]
    [InlineData("record: decisions")]
    [InlineData("{ preset: strict, packs: [common, id] }")]
    public void Stage_StripAds_KeepsTheLaws(string options) => StageLaws.Check(
        new StageBench<StripAdsStage, StripAdsOptions>(options),
        Document.Create("article", "Warga desa itu memanen padi pada pagi hari.\nADVERTISEMENT\nBaca juga: Harga Beras Naik\nHasilnya dijual ke kota.", Metadata.Parse("""{"language": "id"}"""u8)));
}
