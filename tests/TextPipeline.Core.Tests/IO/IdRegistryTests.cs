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
    public void Load_LogOfAnother_KnowsItsIdentities()
    {
        using var log = new MemoryStream();
        using (var first = new IdRegistry(limit: 100, log))
        {
            for (int i = 0; i < 10_000; i++)
            {
                Assert.True(first.Add($"document-{i}"));
                Assert.False(first.Add($"document-{i / 2}"));
            }
        }

        Assert.Equal(10_000 * 16, log.Length);
        log.Position = 0;
        using var second = new IdRegistry(limit: 1000);
        second.Load(log);
        for (int i = 0; i < 10_000; i++)
        {
            Assert.False(second.Add($"document-{i}"));
        }

        Assert.True(second.Add("document-10000"));
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
