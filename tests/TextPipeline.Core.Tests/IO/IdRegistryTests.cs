using CsCheck;
using TextPipeline.Core.IO;

namespace TextPipeline.Core.Tests.IO;

public sealed class IdRegistryTests
{
    [Fact]
    public void Add_SpilledManyTimes_FindsEveryIdentityThatCameBefore()
    {
        using var ids = new IdRegistry(limit: 1000);
        for (int i = 0; i < 20_000; i++)
        {
            Assert.True(ids.Add($"document-{i}"));
        }

        for (int i = 0; i < 20_000; i += 7)
        {
            Assert.False(ids.Add($"document-{i}"));
        }

        Assert.True(ids.Add("document-20000"));
    }

    [Fact]
    public void Add_AnyIdentities_AgreesWithASet()
    {
        Gen.Select(Gen.Int[1, 40], Gen.Int[0, 400].Array[0, 300]).Sample(
            (limit, numbers) =>
            {
                using var ids = new IdRegistry(limit);
                var set = new HashSet<int>();
                Assert.All(numbers, number => Assert.Equal(set.Add(number), ids.Add($"{number}")));
            },
            iter: 15);
    }
}
