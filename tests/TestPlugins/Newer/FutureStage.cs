using TextPipeline;

namespace TestPlugins.Newer;

#if NEWER_MINOR
[Stage("see_future", "Knows what is to come.", "1.99")]
#else
[Stage("see_future", "Knows what is to come.", Days = [DayOfWeek.Monday])]
#endif
internal sealed class FutureStage : SyncStage, IStageFactory<NoOptions>
{
    public static IStage Create(NoOptions options, StageServices services) => new FutureStage();

    protected override StageResult Process(Document document, StageContext context) => StageResult.Emit(document);
}
