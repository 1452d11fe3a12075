using TextPipeline.Plugins.Deduplication.Deduplicate;

namespace TextPipeline.Plugins.Deduplication.Tests.Deduplicate;

public sealed class DuplicateSearchTests
{
    [Theory]
    [InlineData(0.8)]
    [InlineData(0.6)]
    public void Find_PairsOfEveryLikeness_FindsThoseAboveAndLeavesThoseBelow(double threshold)
    {
        int above = 0, foundAbove = 0, below = 0, foundBelow = 0;
        for (int every = 2; every <= 120; every += every < 20 ? 1 : 2)
        {
            for (int seed = 0; seed < 3; seed++)
            {
                string[] words = InventedText.Words((every * 10) + seed, 350);
                string original = string.Join(' ', words), copy = InventedText.Edited(words, every, (every * 10) + seed + 5000);
                double alike = InventedText.Jaccard(original, copy, 5);
                bool found = new Corpus(new DeduplicateOptions { Threshold = threshold }).Run([Document.Create("a", original), Document.Create("b", copy)])[1].Length > 0;
                if (alike >= threshold + 0.1)
                {
                    above++;
                    foundAbove += found ? 1 : 0;
                }
                else if (alike <= threshold - 0.1)
                {
                    below++;
                    foundBelow += found ? 1 : 0;
                }
            }
        }

        // The estimate has a standard error of 0.04: a tenth is two and a half of that.
        Assert.InRange(above, 30, 200);
        Assert.InRange(below, 20, 200);
        Assert.True(foundAbove >= above * 0.97, $"found {foundAbove} of {above}");
        Assert.True(foundBelow <= below * 0.03, $"found {foundBelow} of {below} that are none");
    }

    [Fact]
    public void Bands_Threshold_AreTheFewestThatMissNoMoreThanOneInAHundred()
    {
        foreach (double threshold in (double[])[0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1])
        {
            Bands bands = Bands.For(threshold, 128);
            Assert.InRange(bands.Count * bands.Rows, 1, 128);
            Assert.True(1 - Math.Pow(1 - Math.Pow(threshold, bands.Rows), bands.Count) >= 0.99);
        }
    }
}
