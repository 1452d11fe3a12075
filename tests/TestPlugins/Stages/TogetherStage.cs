using System.Collections.Immutable;
using TextPipeline;

namespace TestPlugins.Stages;

/// <summary>Takes documents together and fails on all of them where the text of one is "! " and a way to fail.</summary>
[Stage("take_together", "Counts the batches that it gets.")]
internal sealed class TogetherStage : IBatchStage, IStageFactory<NoOptions>
{
    public static IStage Create(NoOptions options, StageServices services) => new TogetherStage();

    public ValueTask<ImmutableArray<StageResult>> ProcessBatchAsync(ImmutableArray<Document> documents, StageContext context, CancellationToken cancellationToken)
    {
        if (documents.Any(document => document.Text == "! throw"))
        {
            throw new InvalidOperationException("no luck");
        }

        if (documents.Any(document => document.Text == "! exit"))
        {
            Environment.Exit(7);
        }

        if (documents.Any(document => document.Text == "! loop"))
        {
            Thread.Sleep(Timeout.Infinite);
        }

        return new([.. documents.Where(document => document.Text != "! short").Select(document => StageResult.Emit(document.Rewrite(document.Text.ToUpperInvariant(), "upper")))]);
    }
}
