using TextPipeline.Core.Execution;

namespace TextPipeline.Core.Tests.Execution;

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
}
