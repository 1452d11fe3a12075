namespace TextPipeline.Testing;

public sealed class FolderResourcesTests : IDisposable
{
    private readonly TemporaryFolder _first = new(), _second = new();

    private FolderResources Resources => new(_first.Path, _second.Path, Path.Combine(_first.Path, "absent"));

    public void Dispose()
    {
        _first.Dispose();
        _second.Dispose();
    }

    [Fact]
    public void Open_FileInBothFolders_GivesTheFirst()
    {
        _first.Write("packs/id.yaml", "first");
        _second.Write("packs/id.yaml", "second");
        _second.Write("packs/en.yaml", "second");
        Assert.Equal("first", Read("packs/id.yaml"));
        Assert.Equal("second", Read("packs/en.yaml"));
    }

    [Fact]
    public void List_FolderInBothPlaces_MergesAndSorts()
    {
        _first.Write("packs/id.yaml", "");
        _first.Write("packs/nested/deep.yaml", "");
        _second.Write("packs/id.yaml", "");
        _second.Write("packs/common.yaml", "");
        Assert.Equal(["packs/common.yaml", "packs/id.yaml"], Resources.List("packs"));
        Assert.Empty(Resources.List("absent"));
    }

    [Fact]
    public void Open_AbsentFile_ThrowsAndNamesIt()
    {
        FileNotFoundException error = Assert.Throws<FileNotFoundException>(() => Resources.Open("packs/xx.yaml"));
        Assert.Equal("packs/xx.yaml", error.FileName);
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("packs/../../secret")]
    [InlineData("/etc/hosts")]
    [InlineData("packs\\id.yaml")]
    [InlineData("packs//id.yaml")]
    [InlineData("./id.yaml")]
    [InlineData("")]
    public void TryOpen_PathOutside_Throws(string path)
    {
        Assert.Throws<ArgumentException>(() => Resources.TryOpen(path, out _));
        Assert.Throws<ArgumentException>(() => Resources.List(path));
    }

    private string Read(string path)
    {
        using var reader = new StreamReader(Resources.Open(path));
        return reader.ReadToEnd();
    }
}
