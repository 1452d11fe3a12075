using TextPipeline;

namespace TestPlugins.Faulty;

// Also offered by the sound plugin, so that the two clash.
[Stage("emit_same", "Passes every document on as it is.")]
internal sealed class EmitSameStage : SyncStage, IStageFactory<NoOptions>
{
    public static IStage Create(NoOptions options, StageServices services) => new EmitSameStage();

    protected override StageResult Process(Document document, StageContext context) => StageResult.Emit(document);
}
