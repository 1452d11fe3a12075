using System.IO.Hashing;
using System.Text;
using TextPipeline.Core.IO;

namespace TextPipeline.Core.Tests.IO;

public sealed class HashFilterTests
{
    private static UInt128 Hash(int number) => XxHash128.HashToUInt128(Encoding.ASCII.GetBytes($"{number}"));

    [Fact]
    public void MayContain_WhatWasAdded_IsNeverDenied()
    {
        var filter = new HashFilter(20_000);
        for (int i = 0; i < 20_000; i++)
        {
            filter.Add(Hash(i));
        }

        Assert.All(Enumerable.Range(0, 20_000), i => Assert.True(filter.MayContain(Hash(i))));
    }

    // A filter that says yes to all would be right, and of no use.
    [Fact]
    public void MayContain_WhatWasNotAdded_IsHardlyEverClaimed()
    {
        var filter = new HashFilter(20_000);
        for (int i = 0; i < 20_000; i++)
        {
            filter.Add(Hash(i));
        }

        Assert.InRange(Enumerable.Range(20_000, 100_000).Count(i => filter.MayContain(Hash(i))), 0, 3_000);
    }
}
