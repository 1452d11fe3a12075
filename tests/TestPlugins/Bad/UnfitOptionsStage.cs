using TextPipeline;

namespace TestPlugins.Bad;

[Stage("take_unfit_options", "Has an option of a type that YAML cannot give.")]
internal sealed class UnfitOptionsStage : SyncStage, IStageFactory<UnfitOptions>
{
    public static IStage Create(UnfitOptions options, StageServices services) => new UnfitOptionsStage();

    protected override StageResult Process(Document document, StageContext context) => StageResult.Emit(document);
}
