using TextPipeline;

namespace TestPlugins.Stages;

[Stage("throw_on", "Throws for documents that contain a word.")]
internal sealed class ThrowOnStage(string word) : SyncStage, IStageFactory<WordOptions>
{
    public static IStage Create(WordOptions options, StageServices services) => new ThrowOnStage(options.Word);

    protected override StageResult Process(Document document, StageContext context) =>
        document.Text.Contains(word, StringComparison.Ordinal)
            ? throw new InvalidOperationException($"The text contains '{word}'.")
            : StageResult.Emit(document);
}
