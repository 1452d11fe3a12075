using System.Buffers;

namespace TextPipeline.Core.Execution.Learning;

/// <summary>Stands in the place of a stage while it learns: what the stage observes of a document goes along with the document as metadata.</summary>
internal sealed class ObservingStage(ICorpusStage stage) : SyncStage
{
    /// <summary>Base64. The name is none that an input can bring by chance.</summary>
    public static MetadataKey<string> Observation { get; } = new("textpipeline:observation");

    protected override StageResult Process(Document document, StageContext context)
    {
        var observation = new ArrayBufferWriter<byte>(256);
        stage.Observe(document, observation);
        return StageResult.Emit(document.With(Observation, Convert.ToBase64String(observation.WrittenSpan)));
    }
}
