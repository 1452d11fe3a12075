using System.Collections.Immutable;
using TextPipeline.Testing;

namespace TextPipeline;

public sealed class BatchStageTests
{
    [Fact]
    public async Task ProcessAsync_OneDocument_IsABatchOfOne()
    {
        IStage stage = new Repeater(1);
        StageResult result = await stage.ProcessAsync(Document.Create("d", "text"), new FakeStageContext(), TestContext.Current.CancellationToken);
        Assert.Equal("d", Assert.IsType<StageResult.Emitted>(result).Document.Id);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(2)]
    public async Task ProcessAsync_OtherNumberOfResults_Throws(int results)
    {
        IStage stage = new Repeater(results);
        InvalidOperationException error = await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await stage.ProcessAsync(Document.Create("d", "text"), new FakeStageContext(), TestContext.Current.CancellationToken));
        Assert.Equal($"The stage gave {Math.Max(results, 0)} results for 1 document.", error.Message);
    }

    /// <summary>Gives each document back some number of times; -1 for an array that was never made.</summary>
    private sealed class Repeater(int times) : IBatchStage
    {
        public ValueTask<ImmutableArray<StageResult>> ProcessBatchAsync(ImmutableArray<Document> documents, StageContext context, CancellationToken cancellationToken) =>
            new(times < 0 ? default : [.. documents.SelectMany(document => Enumerable.Repeat(StageResult.Emit(document), times))]);
    }
}
