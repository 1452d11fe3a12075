using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Plugins.Locking;

namespace TextPipeline.Core.Tests.Plugins.Locking;

public sealed class PluginLockFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lock-").FullName;
    private readonly List<Diagnostic> _diagnostics = [];

    private string Path => System.IO.Path.Combine(_folder, PluginLockFile.Name);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Write_Lock_IsReadBackAsItWas()
    {
        var locked = new PluginLock(Path,
        [
            new LockedPlugin { Name = "A", Version = "1.0.0", Contract = ">=1.0 <2", Isolation = IsolationLevel.Process, Files = [("A.dll", new string('a', 64)), ("data/é.txt", new string('b', 64))] },
            new LockedPlugin { Name = "B", Version = "0.2.0", Contract = "*", Files = [] },
        ]);
        Assert.True(PluginLockFile.Write(locked, _diagnostics));
        PluginLock read = PluginLockFile.Read(_folder, _diagnostics)!;
        Assert.Empty(_diagnostics);
        Assert.Equal([("A", "1.0.0", ">=1.0 <2", (IsolationLevel?)IsolationLevel.Process), ("B", "0.2.0", "*", null)], read.Plugins.Select(plugin => (plugin.Name, plugin.Version, plugin.Contract, plugin.Isolation)));
        Assert.Equal(locked.Plugins[0].Files, read.Plugins[0].Files);
        Assert.Equal([PluginLockFile.Name], Directory.GetFiles(_folder).Select(file => System.IO.Path.GetFileName(file)));
    }

    [Fact]
    public void Read_NoFile_IsNoFault()
    {
        Assert.Null(PluginLockFile.Read(_folder, _diagnostics));
        Assert.Empty(_diagnostics);
    }

    [Theory]
    [InlineData("[]", "1:1: error TP2101: not a lock of plugins: it is no object; 'textpipeline plugins lock' writes one")]
    [InlineData("{\n  \"lock\": 1,\n", "3:1: error TP2101: not a lock of plugins: the JSON is damaged; 'textpipeline plugins lock' writes one")]
    [InlineData("{\"lock\": 2, \"plugins\": []}", "1:1: error TP2101: not a lock of plugins: its form is 2, this host reads form 1; 'textpipeline plugins lock' writes one")]
    [InlineData("{\"lock\": 1}", "1:1: error TP2101: not a lock of plugins: the file has no 'plugins'; 'textpipeline plugins lock' writes one")]
    [InlineData("{\"lock\": 1, \"plugins\": [{\"name\": \"A\", \"isolation\": \"jail\"}]}",
        "1:1: error TP2101: not a lock of plugins: 'isolation' of the plugin 'A' is neither 'none' nor 'process'; 'textpipeline plugins lock' writes one")]
    [InlineData("{\"lock\": 1, \"plugins\": [{\"name\": \"A\", \"version\": \"1\", \"contract\": \"*\", \"sha256\": \"00\", \"files\": {}}]}",
        "1:1: error TP2101: not a lock of plugins: 'sha256' of the plugin 'A' is not that of its 'files'; 'textpipeline plugins lock' writes one")]
    public void Read_DamagedLock_SaysWhat(string text, string message)
    {
        File.WriteAllText(Path, text);
        Assert.Null(PluginLockFile.Read(_folder, _diagnostics));
        Assert.Equal([$"{Path}:{message}"], _diagnostics.Select(finding => finding.ToString()));
    }

    [Fact]
    public void Write_FolderThatIsNotThere_SaysWhy()
    {
        string path = System.IO.Path.Combine(_folder, "no", PluginLockFile.Name);
        Assert.False(PluginLockFile.Write(new PluginLock(path, []), _diagnostics));
        Assert.Equal([$"{path}: error TP2110: the lock cannot be written: Could not find a part of the path '{path}.partial'"], _diagnostics.Select(finding => finding.ToString()));
    }

    [Fact]
    public void Read_FolderInPlaceOfTheFile_IsNoLock()
    {
        Directory.CreateDirectory(Path);
        Assert.Null(PluginLockFile.Read(_folder, _diagnostics));
        Assert.Empty(_diagnostics);
    }
}
