using TextPipeline;

namespace TestPlugins.Stages;

[Stage("emit_same", "Passes every document on as it is.")]
internal sealed class EmitSameStage : SyncStage, IStageFactory<NoOptions>
{
    public static IStage Create(NoOptions options, StageServices services) => new EmitSameStage();

    protected override StageResult Process(Document document, StageContext context) => StageResult.Emit(document);
}
