using TextPipeline.Plugins.Cleaning.StripAds.Sites;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds.Sites;

public sealed class StorySketchTests
{
    [Theory]
    [InlineData(1, 0b1u, 1)]
    [InlineData(4, 0b1u, 1)]
    [InlineData(1_000, 0b1u, 1)]
    [InlineData(2, 0b11u, 2)]
    [InlineData(5, 0b11111u, 5)]
    [InlineData(5, 0b1111u, 5)]
    [InlineData(10, 0b11111u, 5)]
    [InlineData(40, 0b11111u, 1)]
    [InlineData(44, 0xFFFFu, 18)]
    [InlineData(1_000, 0x7FFFFFFu, 1)]
    [InlineData(1_000, 0xFFFFFFFu, 1_000)]
    [InlineData(1_000_000, uint.MaxValue, 1_000_000)]
    public void CountOf_Documents_CountsStoriesLessAQuarterOfTheCopies(long documents, uint sketch, long expected) =>
        Assert.Equal(expected, StorySketch.CountOf(documents, sketch));
}
