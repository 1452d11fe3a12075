using CsCheck;
using TextPipeline.Plugins.Cleaning.StripAds.Lines;
using TextPipeline.Plugins.Cleaning.StripAds.Pages;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds.Pages;

public sealed class LineFeaturesTests
{
    private static readonly Gen<string> Page = Gen.String[Gen.Char["aB 9.,:\"|©\u00E9\u30C6\uD83D"], 1, 90].Array[1, 60].Select(lines => string.Join('\n', lines));

    [Fact]
    public void Extract_AnyPage_StaysBelowTheLevels() => Page.Sample(page =>
    {
        byte[] values = Describe(page);
        Assert.All(values, value => Assert.InRange(value, 0, LineFeatures.Levels - 1));
        Assert.Equal(values, Describe(page));
    });

    [Fact]
    public void Extract_MenuAboveArticle_PutsThePlaceToTheBlockOnEitherSide()
    {
        const int PlaceToBlock = 52;
        string page = string.Join('\n', Enumerable.Repeat("Menu entry", 20).Concat(Enumerable.Repeat("The council met on Tuesday and agreed on the budget for the coming year.", 9)).Concat(["Footer"]));
        byte[] values = Describe(page);
        int At(int line) => values[(line * LineFeatures.Count) + PlaceToBlock];
        Assert.True(At(0) < At(19));
        Assert.Equal((15, 15), (At(20), At(28)));
        Assert.Equal(17, At(29));
    }

    private static byte[] Describe(string page)
    {
        var table = new LineTable(page);
        var description = new PageDescription(page, table.Lines);
        byte[] values = [.. Enumerable.Range(0, description.Count).SelectMany(Row(description))];
        description.Dispose();
        table.Dispose();
        return values;
    }

    private static Func<int, byte[]> Row(PageDescription description)
    {
        byte[][] rows = new byte[description.Count][];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = description.FeaturesOf(i).ToArray();
        }

        return index => rows[index];
    }
}
