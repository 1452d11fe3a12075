using System.Collections.Immutable;
using TextPipeline;

namespace TestPlugins.FirstContract;

[Stage("batch_first_contract", "Takes documents together, as the first contract had it.")]
internal sealed class FirstBatchStage : IBatchStage, IStageFactory<FirstOptions>
{
    public static IStage Create(FirstOptions options, StageServices services) => new FirstBatchStage();

    public ValueTask<ImmutableArray<StageResult>> ProcessBatchAsync(ImmutableArray<Document> documents, StageContext context, CancellationToken cancellationToken) =>
        new([.. documents.Select(document => StageResult.Emit(document))]);
}
