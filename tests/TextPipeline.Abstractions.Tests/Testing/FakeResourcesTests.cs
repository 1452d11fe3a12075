namespace TextPipeline.Testing;

public sealed class FakeResourcesTests
{
    private readonly FakeResources _resources = new(new Dictionary<string, string> { ["packs/id.yaml"] = "é", ["packs/more/x.yaml"] = "x", ["a.txt"] = "" });

    [Fact]
    public void TryOpen_FileInMemory_GivesItsBytes()
    {
        Assert.True(_resources.TryOpen("packs/id.yaml", out Stream? stream));
        Assert.Equal("é", new StreamReader(stream).ReadToEnd());
        Assert.False(_resources.TryOpen("packs/en.yaml", out _));
    }

    [Fact]
    public void List_Folder_NamesItsFilesAlone() => Assert.Equal(["packs/id.yaml"], _resources.List("packs"));

    [Theory]
    [InlineData("../a")]
    [InlineData("/a")]
    public void TryOpen_PathThatLeavesTheFolder_Throws(string path) => Assert.Throws<ArgumentException>(() => _resources.TryOpen(path, out _));

    [Fact]
    public void TryOpen_FileElsewhere_IsFoundBehindTheOnesInMemory()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "b.txt"), "b");
        File.WriteAllText(Path.Combine(folder.Path, "a.txt"), "from the folder");
        var resources = new FakeResources(new Dictionary<string, string> { ["a.txt"] = "from memory" }, new FolderResources(folder.Path));
        Assert.True(resources.TryOpen("b.txt", out Stream? b));
        Assert.True(resources.TryOpen("a.txt", out Stream? a));
        Assert.Equal(("b", "from memory"), (new StreamReader(b).ReadToEnd(), new StreamReader(a).ReadToEnd()));
        b.Dispose();
    }
}
