using CsCheck;
using TextPipeline.Plugins.Deduplication.Deduplicate.Profiles;

namespace TextPipeline.Plugins.Deduplication.Tests.Deduplicate.Profiles;

public sealed class NumberTableTests
{
    [Fact]
    public void Add_ManyOfFewHashes_AreFoundInTheOrderInWhichTheyCame() => Gen.ULong[0, 40].Array[0, 400].Sample(hashes =>
    {
        var table = new NumberTable(number => hashes[number]);
        for (int number = 0; number < hashes.Length; number++)
        {
            table.Add(number);
        }

        foreach (ulong hash in hashes.Append(41UL).Distinct())
        {
            var found = new List<int>();
            for (int place = table.Start(hash); table.At(place) is var number and >= 0; place = table.Next(place))
            {
                if (hashes[number] == hash)
                {
                    found.Add(number);
                }
            }

            Assert.Equal(Enumerable.Range(0, hashes.Length).Where(number => hashes[number] == hash), found);
        }
    });
}
