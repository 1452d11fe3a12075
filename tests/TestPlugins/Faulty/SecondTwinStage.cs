using TextPipeline;

namespace TestPlugins.Faulty;

[Stage("be_twins", "There are two of this name.")]
internal sealed class SecondTwinStage : SyncStage, IStageFactory<NoOptions>
{
    public static IStage Create(NoOptions options, StageServices services) => new SecondTwinStage();

    protected override StageResult Process(Document document, StageContext context) => StageResult.Emit(document);
}
