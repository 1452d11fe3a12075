using TextPipeline.Plugins.Deduplication.Deduplicate.Profiles;

namespace TextPipeline.Plugins.Deduplication.Tests.Deduplicate.Profiles;

public sealed class RepeatStoreTests
{
    [Fact]
    public void ToSortedSet_AnyOrder_IsByNumberAndKeyEachOnce()
    {
        var store = new RepeatStore();
        for (int i = 0; i < 10_000; i++)
        {
            store.Add((ulong)(i * 7919 % 5000), i % 2);
        }

        Assert.Equal(10_000, store.Count);
        Assert.Equal(new Repeat(1, 7919 * 4097 % 5000), store[4097]);
        Repeat[] sorted = store.ToSortedSet();
        Assert.Equal([.. sorted.Distinct().OrderBy(repeat => repeat.Number).ThenBy(repeat => repeat.Key)], sorted);
        Assert.Equal(5000, sorted.Length);
    }
}
