using TextPipeline;

namespace TestPlugins.Faulty;

[Stage("give_null", "Its factory gives null.")]
internal sealed class NullFactoryStage : SyncStage, IStageFactory<NoOptions>
{
    public static IStage Create(NoOptions options, StageServices services) => null!;

    protected override StageResult Process(Document document, StageContext context) => StageResult.Emit(document);
}
