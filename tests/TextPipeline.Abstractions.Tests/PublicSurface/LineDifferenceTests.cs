namespace TextPipeline.PublicSurface;

public sealed class LineDifferenceTests
{
    [Fact]
    public void Between_ChangedLines_ShowsBothSides() =>
        Assert.Equal(["- b", "+ x", "+ d"], LineDifference.Between(["a", "b", "c"], ["a", "x", "c", "d"]));

    [Fact]
    public void Between_SameLines_IsEmpty() => Assert.Empty(LineDifference.Between(["a"], ["a"]));
}
