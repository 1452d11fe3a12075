using TextPipeline;

namespace TestPlugins.Stages;

[Stage("fail_on", "Fails documents that contain a word.")]
internal sealed class FailOnStage(string word) : SyncStage, IStageFactory<WordOptions>
{
    public static IStage Create(WordOptions options, StageServices services) => new FailOnStage(options.Word);

    protected override StageResult Process(Document document, StageContext context) =>
        document.Text.Contains(word, StringComparison.Ordinal)
            ? StageResult.Fail("contains_word", $"The text contains '{word}'.")
            : StageResult.Emit(document);
}
