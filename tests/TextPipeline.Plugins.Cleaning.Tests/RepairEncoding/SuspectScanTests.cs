using TextPipeline.Plugins.Cleaning.RepairEncoding;

namespace TextPipeline.Plugins.Cleaning.Tests.RepairEncoding;

public sealed class SuspectScanTests
{
    [Fact]
    public void Characters_OfTheScan_AreThoseOfTheCodePages()
    {
        var leads = new SortedSet<char>();
        var continuations = new SortedSet<char>();
        foreach (CodePage page in new CodePageCatalog([]).CodePages)
        {
            foreach (char character in page.Characters.Where(character => character >= '\u00A0'))
            {
                page.TryGetByte(character, out byte value);
                if (CodePage.MayLead(value))
                {
                    leads.Add(character);
                }
                else if (value < 0xC0)
                {
                    continuations.Add(character);
                }
            }
        }

        Assert.Equal(SuspectScan.LeadCharacters, string.Concat(leads));
        Assert.Equal(SuspectScan.ContinuationCharacters, string.Concat(continuations));
    }

    [Theory]
    [InlineData("", -1)]
    [InlineData("plain", -1)]
    [InlineData("“kutipan” – kata", -1)]
    [InlineData("abc Ã©", 4)]
    [InlineData("é Ã©", 2)]
    [InlineData("Ã", -1)]
    [InlineData("a\u0093", 1)]
    public void IndexOfSuspect_Text_GivesTheFirstPair(string text, int expected) => Assert.Equal(expected, SuspectScan.IndexOfSuspect(text));
}
