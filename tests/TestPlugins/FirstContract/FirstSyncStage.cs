using TextPipeline;

namespace TestPlugins.FirstContract;

[Stage("sync_first_contract", "The plainest stage of the first contract.", RewritesText = true)]
internal sealed class FirstSyncStage(FirstOptions options) : SyncStage, IStageFactory<FirstOptions>
{
    public static IStage Create(FirstOptions options, StageServices services) => new FirstSyncStage(options);

    protected override StageResult Process(Document document, StageContext context) =>
        StageResult.Emit(document.Apply(TextEdit.Insert(document.Text.Length, options.Mark, "mark")));
}
