using CsCheck;
using TextPipeline.Plugins.Cleaning.StripAds.Sites;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds.Sites;

public sealed class LineCountsTests
{
    // Among them numbers that meet at one place, and at the last.
    private static readonly Gen<ulong> Number = Gen.OneOf(Gen.ULong[1, 40], Gen.ULong[ulong.MaxValue - 40, ulong.MaxValue], Gen.ULong[1, ulong.MaxValue]);

    [Fact]
    public void Add_AnyNumbers_CountsAsADictionary() => Number.Array[0, 500].Sample(numbers =>
    {
        var counts = new LineCounts();
        foreach (ulong number in numbers)
        {
            counts.Add(new LineCount(number, 1, 1u << (int)(number % 32)));
        }

        LineCount[] expected = [.. numbers.GroupBy(number => number).OrderBy(group => group.Key).Select(group => new LineCount(group.Key, (uint)group.Count(), 1u << (int)(group.Key % 32)))];
        Assert.Equal(expected, counts.Sorted());
        Assert.Equal(expected.Length, counts.Count);
        Assert.All(expected, count => Assert.Equal(count, counts.Find(count.Line)));
        Assert.Equal(0u, counts.Find(50).Documents);
    }, iter: 200);

    [Fact]
    public void Add_FullCount_StaysFull()
    {
        var counts = new LineCounts();
        counts.Add(new LineCount(1, uint.MaxValue - 1, 1));
        counts.Add(new LineCount(1, 5, 2));
        Assert.Equal(new LineCount(1, uint.MaxValue, 3), counts.Find(1));
    }
}
