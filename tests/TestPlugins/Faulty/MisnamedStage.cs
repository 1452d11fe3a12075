using TextPipeline;

namespace TestPlugins.Faulty;

[Stage("Mis-Named\nstage", "Has a name that no pipeline should have to write.")]
internal sealed class MisnamedStage : SyncStage, IStageFactory<NoOptions>
{
    public static IStage Create(NoOptions options, StageServices services) => new MisnamedStage();

    protected override StageResult Process(Document document, StageContext context) => StageResult.Emit(document);
}
