using TextPipeline.Core.Tracing.Comparison;

namespace TextPipeline.Core.Tests.Tracing.Comparison;

public sealed class DocumentSampleTests
{
    [Fact]
    public void Taken_OtherOrder_IsTheSameDocuments()
    {
        string[] ids = [.. Enumerable.Range(0, 1000).Select(i => $"doc-{i}")];
        Assert.Equal(Take(ids, 20, 7).Order(StringComparer.Ordinal), Take([.. ids.Reverse()], 20, 7).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Taken_AnySeed_IsInTheOrderOfTheInput()
    {
        string[] taken = Take([.. Enumerable.Range(0, 1000).Select(i => $"{i:0000}")], 50, 3);
        Assert.Equal(50, taken.Length);
        Assert.Equal(taken.Order(StringComparer.Ordinal), taken);
    }

    // The draw is part of what users see: a seed that is written down draws the same documents on every machine and in every version.
    [Fact]
    public void Taken_KnownSeeds_AreTheSameForEver()
    {
        string[] ids = [.. Enumerable.Range(0, 100).Select(i => $"doc-{i}")];
        Assert.Equal("doc-1 doc-16 doc-75 doc-76", string.Join(' ', Take(ids, 4, 1)));
        Assert.Equal("doc-23 doc-28 doc-81 doc-85", string.Join(' ', Take(ids, 4, 2)));
    }

    [Fact]
    public void Taken_ManySeeds_FavoursNoDocument()
    {
        string[] ids = [.. Enumerable.Range(0, 20).Select(i => $"doc-{i}")];
        int[] counts = new int[ids.Length];
        for (int seed = 0; seed < 4000; seed++)
        {
            foreach (string id in Take(ids, 5, seed))
            {
                counts[Array.IndexOf(ids, id)]++;
            }
        }

        Assert.All(counts, count => Assert.InRange(count, 850, 1150));
    }

    [Fact]
    public void Taken_FewerDocumentsThanWanted_IsAll() => Assert.Equal(["a", "b"], Take(["a", "b"], 5, 1));

    private static string[] Take(string[] ids, int size, long seed)
    {
        var sample = new DocumentSample(size, seed);
        foreach (string id in ids)
        {
            sample.Offer(Document.Create(id, ""));
        }

        Assert.Equal(ids.Length, sample.Offered);
        return [.. sample.Taken.Select(document => document.Id)];
    }
}
