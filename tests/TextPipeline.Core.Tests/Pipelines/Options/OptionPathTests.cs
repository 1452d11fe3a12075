using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines.Options;

namespace TextPipeline.Core.Tests.Pipelines.Options;

public sealed class OptionPathTests
{
    private static readonly SourcePosition Entry = new("p.yaml", 9, 3);

    [Theory]
    [InlineData("packs", 1, 8)]
    [InlineData("packs[0]", 1, 9)]
    [InlineData("packs[1]", 1, 17)]
    [InlineData("filters[1].kind", 4, 11)]
    [InlineData("filters[1]", 4, 5)]
    [InlineData("settings.key", 5, 18)]
    [InlineData("packs[2]", 1, 8)]
    [InlineData("packs[x]", 1, 8)]
    [InlineData("packs[", 1, 8)]
    [InlineData("packs.name", 1, 8)]
    [InlineData("filters[0].share", 3, 5)]
    [InlineData("words", 9, 3)]
    [InlineData("[0]", 9, 3)]
    [InlineData("", 9, 3)]
    public void Find_Option_GivesItsPlaceOrTheNearestAround(string option, int line, int column)
    {
        var with = (SourceMapping)SourceReader.Read(
            "p.yaml", "packs: [common, id]\nfilters:\n  - kind: a\n  - kind: b\nsettings: { key: value }\n"u8, [])!;

        Assert.Equal(new SourcePosition("p.yaml", line, column), OptionPath.Find(with, option, Entry));
    }

    [Fact]
    public void Find_NothingSet_GivesTheEntry() => Assert.Equal(Entry, OptionPath.Find(null, "packs[1]", Entry));
}
