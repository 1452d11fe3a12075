using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Plugins;
using TextPipeline.Core.Plugins.Locking;

namespace TextPipeline.Core.Tests.Plugins.Locking;

public sealed class PluginLockTests : IDisposable
{
    private readonly PluginFolder _folder = new();
    private readonly string _plugin;
    private readonly PluginLock _lock;

    public PluginLockTests()
    {
        _plugin = _folder.Add(PluginFolder.Stages);
        _lock = new PluginLock("news/textpipeline.lock", []).With([_folder.Read(PluginFolder.Stages)]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Check_PluginAsLocked_FindsNothing() => Assert.Empty(_lock.Check(_folder.Read(PluginFolder.Stages)));

    [Fact]
    public void Check_OneByteChanged_NamesTheFile()
    {
        string file = Path.Combine(_plugin, "data/greeting.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "a");
        PluginLock locked = _lock.With([_folder.Read(PluginFolder.Stages)]);
        File.WriteAllText(file, "b");
        Assert.Equal(
            [$"{file}: error TP2106: not the file that was locked: its SHA-256 begins with 3e23e8160039, that of the lock with ca978112ca1b"],
            Messages(locked));
    }

    [Fact]
    public void Check_FileGone_NamesIt()
    {
        string file = Path.Combine(_plugin, PluginFolder.Stages + ".pdb");
        File.Delete(file);
        Assert.Equal([$"{file}: error TP2107: the file is locked and not here"], Messages(_lock));
    }

    [Fact]
    public void Check_FileAdded_NamesIt()
    {
        string file = _folder.AddFile(PluginFolder.Stages, "more/extra.txt", "x"u8);
        Assert.Equal([$"{file}: error TP2108: the file is not in the lock, which has every file of this plugin"], Messages(_lock));
    }

    [Fact]
    public void Check_OtherVersion_NamesBoth()
    {
        PluginLock locked = _lock with { Plugins = [_lock.Plugins[0] with { Version = "1.0.0" }] };
        Assert.Equal(
            [$"{_plugin}/TestPlugins.Stages.dll: error TP2105: version 1.4.2 is here, 1.0.0 is locked; 'textpipeline plugins lock' takes the one that is here"],
            Messages(locked));
    }

    [Fact]
    public void Check_PluginThatIsNotLocked_SaysSo() => Assert.Equal(
        [$"{_plugin}: error TP2104: the plugin is not in the lock 'news/textpipeline.lock'; 'textpipeline plugins lock' adds it"],
        Messages(_lock with { Plugins = [] }));

    [Fact]
    public void With_PluginLockedBefore_KeepsItsIsolationAndTheOthers()
    {
        LockedPlugin other = _lock.Plugins[0] with { Name = "Another" };
        PluginLock before = _lock with { Plugins = [other, _lock.Plugins[0] with { Isolation = IsolationLevel.Process, Version = "0.1.0" }] };
        PluginLock after = before.With([_folder.Read(PluginFolder.Stages)]);
        Assert.Equal(["Another", PluginFolder.Stages], after.Plugins.Select(plugin => plugin.Name));
        Assert.Equal(("1.4.2", IsolationLevel.Process), (after.Plugins[1].Version, after.Plugins[1].Isolation));
    }

    [Fact]
    public void Under_PluginThatIsNotAsLocked_IsRefusedWhereAPipelineNamesAStageOfIt()
    {
        File.Delete(Path.Combine(_plugin, PluginFolder.Stages + ".pdb"));
        var diagnostics = new List<Diagnostic>();
        Assert.Null(_folder.Discover().Under(_lock).Resolve("to_upper", new SourcePosition("news.yaml", 3, 10), diagnostics));
        Assert.Equal(
            [$"news.yaml:3:10: error TP2054: the stage 'to_upper' of the plugin 'TestPlugins.Stages' cannot be used: the file is locked and not here (TP2107, {_plugin}/TestPlugins.Stages.pdb)"],
            diagnostics.Select(finding => finding.ToString()));
    }

    private string[] Messages(PluginLock locked) => [.. locked.Check(_folder.Read(PluginFolder.Stages)).Select(finding => finding.ToString())];
}
