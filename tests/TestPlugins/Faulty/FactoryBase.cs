using TextPipeline;

namespace TestPlugins.Faulty;

internal abstract class FactoryBase : SyncStage, IStageFactory<NoOptions>
{
    public static IStage Create(NoOptions options, StageServices services) => new InheritingStage();
}
