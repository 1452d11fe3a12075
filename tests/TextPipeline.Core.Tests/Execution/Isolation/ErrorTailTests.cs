using TextPipeline.Core.Execution.Isolation;

namespace TextPipeline.Core.Tests.Execution.Isolation;

public sealed class ErrorTailTests
{
    [Fact]
    public void WaitForEnd_ManyLines_GivesTheLast()
    {
        var seen = new List<string>();
        var tail = new ErrorTail(new StringReader(string.Join("\r\n", Enumerable.Range(0, 1000)) + "\nlast"), seen.Add);

        Assert.Equal(string.Join('\n', Enumerable.Range(961, 39)) + "\nlast", tail.WaitForEnd(TimeSpan.FromSeconds(30)));
        Assert.Equal(1001, seen.Count);
    }

    [Fact]
    public void WaitForEnd_LineWithoutEnd_IsCutIntoLines()
    {
        var seen = new List<string>();
        var tail = new ErrorTail(new StringReader(new string('x', 10_000)), seen.Add);

        tail.WaitForEnd(TimeSpan.FromSeconds(30));

        Assert.Equal([4096, 4096, 1808], seen.Select(line => line.Length));
    }
}
