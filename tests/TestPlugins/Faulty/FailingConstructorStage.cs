using TextPipeline;

namespace TestPlugins.Faulty;

[Stage("fail_in_static_constructor", "Its static constructor throws.")]
internal sealed class FailingConstructorStage : SyncStage, IStageFactory<NoOptions>
{
    static FailingConstructorStage() => throw new InvalidOperationException("The table is empty.");

    public static IStage Create(NoOptions options, StageServices services) => new FailingConstructorStage();

    protected override StageResult Process(Document document, StageContext context) => StageResult.Emit(document);
}
