using TextPipeline.Plugins.Language.DetectLanguage;
using TextPipeline.Plugins.Language.SplitSentences;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Language.Tests;

/// <summary>The stages of this plugin keep what every stage promises.</summary>
public sealed class ConformanceTests
{
    [Fact]
    public void Stage_SplitSentences_KeepsTheLaws() => StageLaws.Check(
        new StageBench<SplitSentencesStage, SplitSentencesOptions>(""),
        Document.Create("article", "Dr. Rina datang. \"Kami siap,\" katanya.\nRapat dimulai pukul 09.30 WIB!", Metadata.Parse("""{"language": "id"}"""u8)));

    [Fact]
    public void Stage_DetectLanguage_KeepsTheLaws() => StageLaws.Check(
        new StageBench<DetectLanguageStage, DetectLanguageOptions>(""),
        Document.Create("article", "Warga desa itu memanen padi pada pagi hari dan menjualnya ke kota."));
}
