using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Tests.IO.Inputs;

public sealed class InputSetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<Diagnostic> _diagnostics = [];

    public void Dispose() => _folder.Dispose();

    private string[] Expand(InputOptions options) =>
        [.. InputSet.Expand(options, _diagnostics).Select(file => $"{file.Name} {file.Format} {file.Compression}")];

    private string[] Messages => [.. _diagnostics.Select(diagnostic => diagnostic.ToString().Replace(_folder.Path, "ROOT", StringComparison.Ordinal))];

    [Fact]
    public void Expand_Folder_IsInOrdinalOrderOfWholePaths()
    {
        foreach (string name in (string[])["b.txt", "a/z.HTML.gz", "a.txt", "B.jsonl.zst", "a/b/c.md", "a-b.txt"])
        {
            _folder.Write(name);
        }

        Assert.Equal(
            ["B.jsonl.zst Jsonl Zstandard", "a-b.txt Text None", "a.txt Text None", "a/b/c.md Text None", "a/z.HTML.gz Html Gzip", "b.txt Text None"],
            Expand(new InputOptions { Paths = [_folder.Path] }));
        Assert.Empty(_diagnostics);
    }

    [Fact]
    public void Expand_FolderBesideFile_NamesTheFolder()
    {
        _folder.Write("in/a.txt");
        string file = _folder.Write("a.txt");
        string prefix = _folder.At("in").Replace('\\', '/');
        Assert.Equal([prefix + "/a.txt Text None", "a.txt Text None"], Expand(new InputOptions { Paths = [_folder.At("in") + "/", file] }));
    }

    [Fact]
    public void Expand_FilesOfOneName_AreToldApartByTheirPaths()
    {
        string one = _folder.Write("x/a.txt"), two = _folder.Write("y/a.txt"), other = _folder.Write("y/b.txt");
        Assert.Equal([one + " Text None", two + " Text None", "b.txt Text None"], Expand(new InputOptions { Paths = [one, two, other] }));
    }

    [Fact]
    public void Expand_StandardInput_IsTextUnlessAFormatIsNamed()
    {
        Assert.Equal(["stdin Text None"], Expand(new InputOptions { Paths = ["-"] }));
        Assert.Equal(["stdin Jsonl None"], Expand(new InputOptions { Paths = ["-"], Format = InputFormat.Jsonl }));
    }

    // On systems where a backslash is a letter like any other.
    [Fact]
    public void Expand_BackslashInAName_NamesTheFileThatIsThere()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a backslash cannot be in a name there");
        _folder.Write("in/a\\b.txt", "x");
        InputFile file = Assert.Single(InputSet.Expand(new InputOptions { Paths = [_folder.At("in")] }, _diagnostics));
        Assert.Equal("a\\b.txt", file.Name);
        Assert.True(File.Exists(file.Path));
    }

    [Theory]
    [InlineData("*.dat", "a.dat sub/b.dat")]
    [InlineData("sub/*.txt", "sub/c.txt")]
    [InlineData("**/c.*", "sub/c.txt")]
    [InlineData("./*.dat", "a.dat")]
    [InlineData("sub/**", "sub/b.dat sub/c.txt")]
    public void Expand_Include_TakesWhatMatches(string glob, string expected)
    {
        foreach (string name in (string[])["a.dat", "sub/b.dat", "sub/c.txt"])
        {
            _folder.Write("in/" + name);
        }

        Assert.Equal(expected.Split(' '), InputSet.Expand(new InputOptions { Paths = [_folder.At("in")], Include = [glob] }, _diagnostics).Select(file => file.Name));
        Assert.Empty(_diagnostics);
    }

    [Theory]
    [InlineData("a/../*.txt")]
    [InlineData("")]
    public void Expand_GlobThatIsNone_SaysSo(string glob)
    {
        _folder.Write("in/a.txt");
        Assert.Empty(Expand(new InputOptions { Paths = [_folder.At("in")], Include = [glob] }));
        Assert.Equal([$"error TP3009: --include '{glob}' is no glob; write one such as '*.txt' or 'news/**/*.html'"], Messages);
    }

    [Fact]
    public void Expand_LinkToAFolder_IsNotFollowedAndSaidSo()
    {
        _folder.Write("in/a.txt");
        Directory.CreateSymbolicLink(_folder.At("in/loop"), _folder.At("in"));
        Assert.Equal(["a.txt Text None"], Expand(new InputOptions { Paths = [_folder.At("in")] }));
        Assert.Equal(["warning TP3010: 1 links to folders in 'ROOT/in' were not followed (loop); name what they point to as an input of its own"], Messages);
    }

    [Fact]
    public void Expand_NothingThere_SaysSo()
    {
        Directory.CreateDirectory(_folder.At("empty"));
        _folder.Write("odd/a.png");
        _folder.Write("mixed/a.txt");
        _folder.Write("mixed/b.png");
        _folder.Write("mixed/c");
        Expand(new InputOptions { Paths = [_folder.At("none"), _folder.At("empty"), _folder.At("odd"), _folder.At("mixed"), "-", "-"] });
        Expand(new InputOptions { Paths = [_folder.At("odd")], Include = ["*.txt", "*.html"] });
        Assert.Equal(
            [
                "error TP3001: there is no file or folder 'ROOT/none'",
                "error TP3002: the folder 'ROOT/empty' holds no file",
                "error TP3002: the folder 'ROOT/odd' holds 1 files, but none with an extension that tells a format (.txt .text .md .html .htm .xhtml .jsonl .ndjson, each also .gz or .zst); name them with --include",
                "warning TP3004: 2 files in 'ROOT/mixed' were passed over, because their names tell no format (.png, no extension); name them with --include to read them",
                "error TP3005: standard input ('-') can be read only once",
                "error TP3003: no file in the folder 'ROOT/odd' matches --include *.txt *.html",
            ],
            Messages);
    }

    [Fact]
    public void NotReadable_Folder_SaysWhy() => Assert.Equal(
        "error TP3007: 'in' cannot be read: Access to the path '/in' is denied.", InputDiagnostics.NotReadable("in", "Access to the path '/in' is denied.").ToString());
}
