using TextPipeline;

namespace TestPlugins.Bad;

[Stage("fail_in_options", "The constructor of its options throws.")]
internal sealed class FailingOptionsStage : SyncStage, IStageFactory<FailingOptions>
{
    public static IStage Create(FailingOptions options, StageServices services) => new FailingOptionsStage();

    protected override StageResult Process(Document document, StageContext context) => StageResult.Emit(document);
}
