using TextPipeline.Plugins.Cleaning.Training.Html;

namespace TextPipeline.Plugins.Cleaning.Tests.Training.Html;

public sealed class PageLabelsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("""{"html":"a.html","keep":["harga beras"],"drop":["Baca juga"]}""", "?+?-")]
    [InlineData("""{"id":"a","keep":["harga beras"],"drop":["naik"]}""", "?+??")]
    [InlineData("""{"html":"a.html","keep":["naik. Foto Baca"],"drop":[]}""", "?+++")]
    [InlineData("""{"html":"a.html","lines":[{"t":"MENU","keep":false},{"t":"Foto!","keep":true,"opt":true},{"t":"baca juga: gula","keep":false}]}""", "-??-")]
    [InlineData("""{"html":"a.html","form":"text","lines":[{"t":"Menu","keep":false}]}""", "????")]
    [InlineData("""{"html":"b.html","keep":["Menu"],"drop":[]}""", "????")]
    public void Of_Labels_AreJoinedWithLines(string row, string expected) =>
        Assert.Equal(expected, Labels(["Menu", "Kemarin harga beras naik.", "Foto", "Baca juga: gula"], row));

    [Fact]
    public void Of_PassageInShortAndLongLines_MeansTheLongOneIfItStays() =>
        Assert.Equal("?+", Labels(["beras naik", "Kemarin dilaporkan bahwa harga beras naik lagi di pasar."], """{"html":"a.html","keep":["beras naik"],"drop":[]}"""));

    [Fact]
    public void Of_TwoFiles_TheFirstThatKnowsALineWins()
    {
        var labels = new PageLabels();
        labels.Add(Write("one.jsonl", """{"html":"a.html","keep":["Menu"],"drop":[]}"""), 1);
        labels.Add(Write("two.jsonl", """{"html":"a.html","lines":[{"t":"Menu","keep":false},{"t":"Foto","keep":false}]}"""), 0.5);

        LineLabel?[] found = labels.Of(new PageFile("a", ["Menu", "Foto"], [[], []], -1));

        Assert.Equal([new LineLabel(true, 1), new LineLabel(false, 0.2)], found);
    }

    private string Labels(string[] lines, string row)
    {
        var labels = new PageLabels();
        labels.Add(Write("labels.jsonl", row), 1);
        return string.Concat(labels.Of(new PageFile("a", lines, [.. lines.Select(_ => Array.Empty<short>())], -1)).Select(label => label is null ? '?' : label.Value.Keep ? '+' : '-'));
    }

    private string Write(string name, string row)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, row + "\n");
        return path;
    }
}
