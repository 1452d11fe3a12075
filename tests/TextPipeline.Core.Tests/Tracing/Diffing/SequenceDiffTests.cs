using CsCheck;
using TextPipeline.Core.Tracing.Diffing;

namespace TextPipeline.Core.Tests.Tracing.Diffing;

public sealed class SequenceDiffTests
{
    [Fact]
    public void Compute_AnySequences_LeadsFromOneToTheOther() => Gen.Select(Gen.Int[0, 5].Array[0, 120], Gen.Int[0, 5].Array[0, 120]).Sample(
        (before, after) => AssertLeads(before, after, SequenceDiff.Compute(before, after, 6)), iter: 5000);

    [Fact]
    public void Compute_FewEditsOfManyTokens_FindsNoMoreThanTheEdits() => Gen.Select(Gen.Int[0, 400].Array[200, 300], Gen.Int[0, 199].HashSet[1, 5]).Sample(
        (before, places) =>
        {
            int[] after = [.. before.Where((_, i) => !places.Contains(i))];
            List<DiffRange> ranges = SequenceDiff.Compute(before, after, 401);
            AssertLeads(before, after, ranges);
            Assert.Equal(places.Count, ranges.Sum(range => range.BeforeLength) - ranges.Sum(range => range.AfterLength));
            Assert.InRange(ranges.Sum(range => range.BeforeLength), places.Count, 3 * places.Count);
        },
        iter: 500);

    // Of a million tokens on each side none is unique and nearly all have moved: the worst for both algorithms.
    [Fact]
    public void Compute_MillionTokensInDisorder_EndsWithARightDifference()
    {
        int[] before = [.. Enumerable.Range(0, 1_000_000).Select(i => (int)(i * 7919L % 1009))], after = [.. before.Reverse()];
        AssertLeads(before, after, SequenceDiff.Compute(before, after, 1009));
    }

    [Theory]
    [InlineData("abcabba", "cbabac", 5)]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "", 3)]
    [InlineData("abc", "abc", 0)]
    [InlineData("xabcx", "xacx", 1)]
    public void Compute_ShortSequences_IsTheSmallestDifference(string before, string after, int differences) => Assert.Equal(
        differences,
        SequenceDiff.Compute([.. before.Select(c => (int)c)], [.. after.Select(c => (int)c)], 128).Sum(range => range.BeforeLength + range.AfterLength));

    private static void AssertLeads(int[] before, int[] after, List<DiffRange> ranges)
    {
        var built = new List<int>(after.Length);
        int end = 0;
        foreach (DiffRange range in ranges)
        {
            built.AddRange(before[end..range.BeforeStart]);
            Assert.Equal(range.AfterStart, built.Count);
            built.AddRange(after[range.AfterStart..(range.AfterStart + range.AfterLength)]);
            end = range.BeforeStart + range.BeforeLength;
        }

        built.AddRange(before[end..]);
        Assert.Equal(after, built);
    }
}
