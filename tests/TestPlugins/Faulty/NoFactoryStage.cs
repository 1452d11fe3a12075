using TextPipeline;

namespace TestPlugins.Faulty;

[Stage("lack_factory", "Implements no factory.")]
internal sealed class NoFactoryStage : SyncStage
{
    protected override StageResult Process(Document document, StageContext context) => StageResult.Emit(document);
}
