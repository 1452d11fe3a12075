using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Tests.Execution.Records;

public sealed class RecordRangeTests
{
    private static readonly InputFile[] Files =
    [
        new("a.jsonl", "a.jsonl", InputFormat.Jsonl, Compression.None) { Index = 0 },
        new("b.txt", "b.txt", InputFormat.Text, Compression.None) { Index = 1 },
        new("c.jsonl", "c.jsonl", InputFormat.Jsonl, Compression.None) { Index = 2 },
    ];

    private static InputRecord At(int file, long offset) => new(Files[file], 0, 0, offset, 1);

    [Fact]
    public void Contains_RangeOverFiles_HasItsEndsAndWhatIsBetween()
    {
        RecordRange range = RecordRange.Of(At(0, 10), At(2, 20));
        Assert.Equal(
            [false, true, true, true, true, true, false],
            new[] { At(0, 9), At(0, 10), At(0, 99), At(1, 0), At(2, 0), At(2, 20), At(2, 21) }.Select(record => range.Contains(record)));
    }

    [Fact]
    public void Reaches_Position_AsksForTheLastOfTheRange()
    {
        RecordRange range = RecordRange.Of(At(0, 10), At(0, 20));
        Assert.True(range.Reaches(new InputPosition(0, 20, 1)));
        Assert.False(range.Reaches(new InputPosition(0, 21, 1)));
        Assert.False(range.Reaches(new InputPosition(1, 0, 1)));
    }

    [Fact]
    public void Describe_Range_NamesDocumentsAsTheyAreNamedWithoutAnId()
    {
        Assert.Equal("a.jsonl@10", RecordRange.Of(At(0, 10), At(0, 10)).Describe(Files));
        Assert.Equal("a.jsonl@10 to b.txt", RecordRange.Of(At(0, 10), At(1, 0)).Describe(Files));
        Assert.Equal("7@3", new RecordRange(7, 3, 7, 3).Describe(Files));
    }
}
