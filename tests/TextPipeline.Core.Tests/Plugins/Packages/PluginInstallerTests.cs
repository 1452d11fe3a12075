using System.IO.Compression;
using System.Text;
using TextPipeline.Core.Plugins;
using TextPipeline.Core.Plugins.Packages;

namespace TextPipeline.Core.Tests.Plugins.Packages;

public sealed class PluginInstallerTests : IDisposable
{
    private const string Plugin = PluginFolder.Stages;

    private readonly PluginFolder _source = new();
    private readonly string _target = Directory.CreateTempSubdirectory("installed-").FullName;
    private readonly PluginInstaller _installer;

    public PluginInstallerTests()
    {
        _source.Add(Plugin);
        _installer = new PluginInstaller(_target);
    }

    public void Dispose()
    {
        _source.Dispose();
        Directory.Delete(_target, recursive: true);
    }

    [Fact]
    public void Install_Folder_CopiesEveryFile()
    {
        PluginDescription plugin = _installer.Install(Path.Combine(_source.Path, Plugin), out PluginDescription? replaced);
        Assert.Null(replaced);
        Assert.Equal((Plugin, Path.Combine(_target, Plugin)), (plugin.Name, plugin.Folder));
        Assert.Equal(PluginFiles.Hash(Path.Combine(_source.Path, Plugin)), PluginFiles.Hash(plugin.Folder));
        Assert.Equal([Plugin], Entries());
    }

    [Theory]
    [InlineData("plugin/", true)]
    [InlineData("lib/net10.0/", true)]
    [InlineData("", false)]
    [InlineData(Plugin + "/", false)]
    public void Install_Archive_TakesThePluginsFiles(string prefix, bool isNuGet)
    {
        string archive = Archive(prefix, isNuGet ? Nuspec(Plugin) : null);
        Assert.Equal(Path.Combine(_target, Plugin), _installer.Install(archive, out _).Folder);
        Assert.Equal(PluginFiles.Hash(Path.Combine(_source.Path, Plugin)), PluginFiles.Hash(Path.Combine(_target, Plugin)));
    }

    [Fact]
    public void Install_OverAnotherVersion_LeavesNothingOfIt()
    {
        _installer.Install(Path.Combine(_source.Path, Plugin), out _);
        File.WriteAllText(Path.Combine(_target, Plugin, "old.txt"), "old");
        _installer.Install(Path.Combine(_source.Path, Plugin), out PluginDescription? replaced);
        Assert.Equal("1.4.2", replaced!.Version!.ToString());
        Assert.False(File.Exists(Path.Combine(_target, Plugin, "old.txt")));
        Assert.Equal([Plugin], Entries());
    }

    [Fact]
    public void Install_OverAFileThatIsOpen_LeavesTheOpenOneAsItIs()
    {
        _installer.Install(Path.Combine(_source.Path, Plugin), out _);
        string path = Path.Combine(_target, Plugin, "data", "note.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "as it was loaded");
        using FileStream open = File.OpenRead(path);
        _installer.Install(Path.Combine(_source.Path, Plugin), out _);
        Assert.Equal("as it was loaded", new StreamReader(open).ReadToEnd());
    }

    [Fact]
    public void Install_DiedBetweenTheRenames_GivesBackTheOldOneFirst()
    {
        _installer.Install(Path.Combine(_source.Path, Plugin), out _);
        Directory.Move(Path.Combine(_target, Plugin), Path.Combine(_target, $".{Plugin}.replaced"));
        _installer.Install(Path.Combine(_source.Path, Plugin), out PluginDescription? replaced);
        Assert.NotNull(replaced);
        Assert.Equal([Plugin], Entries());
    }

    [Theory]
    [InlineData("../evil.dll")]
    [InlineData("plugin/../../evil.dll")]
    [InlineData("/etc/evil")]
    [InlineData("plugin/a\\..\\..\\evil")]
    [InlineData("plugin/C:evil")]
    [InlineData("plugin/%2e%2e/%2e%2e/evil")]
    [InlineData("plugin//evil")]
    public void Install_ArchiveThatLeavesItsFolder_IsRefused(string name)
    {
        string archive = Archive("plugin/", Nuspec(Plugin), (name, "x", 0));
        string shown = name.Replace("%2e", ".", StringComparison.Ordinal);
        Assert.Equal($"{archive}: error TP2123: the package would write outside the plugin's folder: '{shown}'; nothing was installed", Refusal(archive));
        Assert.Empty(Entries());
    }

    [Fact]
    public void Install_ArchiveWithALink_IsRefused()
    {
        string archive = Archive("plugin/", Nuspec(Plugin), ("plugin/data/link", "/etc/passwd", 0xA1FF << 16));
        Assert.Equal($"{archive}: error TP2124: the package holds a link, 'plugin/data/link', where only files may be; nothing was installed", Refusal(archive));
        Assert.Empty(Entries());
    }

    [Fact]
    public void Install_FolderWithALink_IsRefused()
    {
        string folder = Path.Combine(_source.Path, Plugin);
        File.CreateSymbolicLink(Path.Combine(folder, "link"), "/etc/passwd");
        Assert.Equal($"{folder}: error TP2124: the package holds a link, 'link', where only files may be; nothing was installed", Refusal(folder));
    }

    [Fact]
    public void Install_TwoFilesOfOneNameInTwoSpellings_IsRefused()
    {
        string archive = Archive("plugin/", Nuspec(Plugin), ("plugin/A.txt", "1", 0), ("plugin/a.TXT", "2", 0));
        Assert.Equal($"{archive}: error TP2125: the package holds the file 'plugin/a.TXT' twice, or in two spellings; nothing was installed", Refusal(archive));
    }

    [Fact]
    public void Install_PackageThatDoesNotBringWhatItNeeds_IsRefused()
    {
        string archive = Archive("lib/net10.0/", Nuspec(Plugin, "<dependency id=\"TextPipeline.Abstractions\" version=\"1.1\"/><dependency id=\"YamlDotNet\" version=\"18.1.0\"/>"));
        Assert.Equal(
            $"{archive}: error TP2128: the package names what it needs and does not bring it: YamlDotNet 18.1.0; pack the plugin with all its files in a folder 'plugin'",
            Refusal(archive));
    }

    [Fact]
    public void Install_PluginThatTheHostRefuses_IsNotInstalled()
    {
        string folder = Path.GetDirectoryName(_source.AddFile("Text", "Text.dll", "no assembly"u8))!;
        Assert.Equal($"{folder}: error TP2129: the plugin cannot be used: not a .NET assembly: it has no PE header (TP2001); nothing was installed", Refusal(folder));
        Assert.Empty(Entries());
    }

    [Fact]
    public void Install_NothingOfAPlugin_SaysWhatIsLooked()
    {
        string folder = Path.GetDirectoryName(_source.AddFile("Notes", "readme.txt", "x"u8))!;
        Assert.Equal($"{folder}: error TP2127: no plugin inside: it has no 'Notes.dll', and not one assembly with a deps.json beside it", Refusal(folder));
        Assert.Equal("nowhere: error TP2121: there is no such file or folder; name a plugin's package (.nupkg, .zip) or its folder", Refusal("nowhere"));
    }

    [Fact]
    public void Install_DamagedArchive_SaysSo()
    {
        string path = _source.AddFile("Damaged", "a.nupkg", "PK nothing"u8);
        Assert.StartsWith($"{path}: error TP2122: the package cannot be read: ", Refusal(path), StringComparison.Ordinal);
    }

    [Fact]
    public void Remove_InstalledPlugin_TakesItOut()
    {
        _installer.Install(Path.Combine(_source.Path, Plugin), out _);
        Assert.Equal(Plugin, _installer.Remove(Plugin).Name);
        Assert.Empty(Entries());
    }

    [Theory]
    [InlineData("TestPlugins.Stage", "; did you mean 'TestPlugins.Stages'?")]
    [InlineData("../x", "")]
    public void Remove_NoSuchPlugin_NamesTheNearest(string name, string hint)
    {
        _installer.Install(Path.Combine(_source.Path, Plugin), out _);
        PackageException exception = Assert.Throws<PackageException>(() => _installer.Remove(name));
        Assert.Equal($"{_target}: error TP2131: no plugin '{name}' in this folder{hint}", exception.Diagnostic.ToString());
    }

    private string[] Entries() => [.. Directory.EnumerateFileSystemEntries(_target).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private string Refusal(string source) => Assert.Throws<PackageException>(() => _installer.Install(source, out _)).Diagnostic.ToString();

    private static string Nuspec(string id, string dependencies = "") =>
        $"<package><metadata><id>{id}</id><version>1.4.2</version><dependencies><group targetFramework=\"net10.0\">{dependencies}</group></dependencies></metadata></package>";

    private string Archive(string prefix, string? nuspec, params (string Name, string Content, int Attributes)[] more)
    {
        string path = Path.Combine(_source.Path, "package.zip");
        using ZipArchive archive = ZipFile.Open(path, ZipArchiveMode.Create);
        if (nuspec is not null)
        {
            Write(archive.CreateEntry(Plugin + ".nuspec"), nuspec);
        }

        foreach ((string name, _) in PluginFiles.List(Path.Combine(_source.Path, Plugin)))
        {
            archive.CreateEntryFromFile(Path.Combine(_source.Path, Plugin, name), prefix + name);
        }

        foreach ((string name, string content, int attributes) in more)
        {
            ZipArchiveEntry entry = archive.CreateEntry(name);
            entry.ExternalAttributes = attributes;
            Write(entry, content);
        }

        return path;
    }

    private static void Write(ZipArchiveEntry entry, string content)
    {
        using Stream stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }
}
