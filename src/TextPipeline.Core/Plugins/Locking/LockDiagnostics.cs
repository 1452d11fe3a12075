using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Plugins.Locking;

/// <summary>What can be wrong with a lock, and with plugins that are not what it says: TP2101 to TP2119.</summary>
internal static class LockDiagnostics
{
    public static Diagnostic Damaged(string path, int line, int column, string why) =>
        Diagnostic.Error("TP2101", new SourcePosition(path, line, column), $"not a lock of plugins: {why}; 'textpipeline plugins lock' writes one");

    public static Diagnostic Unreadable(string path, string why) => Error("TP2102", path, $"the lock cannot be read: {why}");

    public static Diagnostic NoLock(string path) =>
        Error("TP2103", path, "there is no lock of plugins beside the pipeline; 'textpipeline plugins lock' writes one");

    public static Diagnostic NotLocked(PluginDescription plugin, string path) =>
        Error("TP2104", plugin.Folder, $"the plugin is not in the lock '{path}'; 'textpipeline plugins lock' adds it");

    public static Diagnostic OtherVersion(PluginDescription plugin, string version, string locked) =>
        Error("TP2105", plugin.AssemblyPath, $"version {version} is here, {locked} is locked; 'textpipeline plugins lock' takes the one that is here");

    public static Diagnostic ChangedFile(PluginDescription plugin, string name, string now, string locked) =>
        Error("TP2106", Path.Combine(plugin.Folder, name), $"not the file that was locked: its SHA-256 begins with {now[..12]}, that of the lock with {locked[..12]}");

    public static Diagnostic MissingFile(PluginDescription plugin, string name) =>
        Error("TP2107", Path.Combine(plugin.Folder, name), "the file is locked and not here");

    public static Diagnostic ExtraFile(PluginDescription plugin, string name) =>
        Error("TP2108", Path.Combine(plugin.Folder, name), "the file is not in the lock, which has every file of this plugin");

    public static Diagnostic PluginMissing(string path, LockedPlugin plugin) =>
        Error("TP2109", path, $"the locked plugin '{plugin.Name}' {plugin.Version} is in no place where plugins are looked for");

    public static Diagnostic NotWritable(string path, string why) => Error("TP2110", path, $"the lock cannot be written: {why}");

    private static Diagnostic Error(string code, string path, string message) => Diagnostic.Error(code, SourcePosition.WholeFile(path), message);
}
