using TextPipeline;

namespace TestPlugins.Faulty;

[Stage("fail_in_factory", "Its factory throws.")]
internal sealed class FailingFactoryStage : SyncStage, IStageFactory<NoOptions>
{
    public static IStage Create(NoOptions options, StageServices services) => throw new FormatException("The pack is damaged.\nSee line 3.");

    protected override StageResult Process(Document document, StageContext context) => StageResult.Emit(document);
}
