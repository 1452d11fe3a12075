using System.Collections.Immutable;
using TextPipeline;

namespace TestPlugins.Stages;

[Stage("reverse_text", "Turns texts round, several at once.", RewritesText = true)]
internal sealed class ReverseTextStage : IBatchStage, IStageFactory<NoOptions>
{
    public static IStage Create(NoOptions options, StageServices services) => new ReverseTextStage();

    public ValueTask<ImmutableArray<StageResult>> ProcessBatchAsync(
        ImmutableArray<Document> documents, StageContext context, CancellationToken cancellationToken)
    {
        var results = ImmutableArray.CreateBuilder<StageResult>(documents.Length);
        foreach (Document document in documents)
        {
            char[] characters = document.Text.ToCharArray();
            Array.Reverse(characters);
            results.Add(StageResult.Emit(document.Rewrite(new string(characters), "reversed")));
        }

        return new(results.MoveToImmutable());
    }
}
