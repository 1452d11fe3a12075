using CsCheck;

namespace TextPipeline;

public sealed class TextSpanTests
{
    private static readonly Gen<TextSpan> Small = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 4], (start, length) => new TextSpan(start, length));

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, -1)]
    [InlineData(int.MaxValue, 1)]
    [InlineData(1, int.MaxValue)]
    public void TextSpan_OutOfRange_Throws(int start, int length) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(start, length));

    [Theory]
    [InlineData(-1, 3, "start")]
    [InlineData(3, 2, "end")]
    [InlineData(-1, int.MaxValue, "start")]
    public void FromBounds_OutOfRange_ThrowsAndNamesTheBound(int start, int end, string parameter) =>
        Assert.Throws<ArgumentOutOfRangeException>(parameter, () => TextSpan.FromBounds(start, end));

    [Fact]
    public void Overlaps_AnyTwo_MeansACommonCodeUnit() => Gen.Select(Small, Small).Sample((a, b) =>
        a.Overlaps(b) == Enumerable.Range(a.Start, a.Length).Intersect(Enumerable.Range(b.Start, b.Length)).Any());

    [Fact]
    public void Contains_AnyTwo_MeansBothBoundsInside() => Gen.Select(Small, Small).Sample((a, b) =>
        a.Contains(b) == (b.Start >= a.Start && b.Start <= a.End && b.End >= a.Start && b.End <= a.End));

    [Fact]
    public void CompareTo_AnyTwo_AgreesWithEqualityAndOperators() => Gen.Select(Small, Small).Sample((a, b) =>
        (a.CompareTo(b) == 0) == (a == b) && a < b == (a.CompareTo(b) < 0) && a > b == (b < a) && a <= b == !(a > b) && a >= b == !(a < b));

    [Fact]
    public void CompareTo_SameStart_PutsTheEmptyOneFirst() => Assert.True(new TextSpan(3, 0) < new TextSpan(3, 1));

    [Fact]
    public void ToString_Span_IsHalfOpen() => Assert.Equal("[2..5)", TextSpan.FromBounds(2, 5).ToString());
}
