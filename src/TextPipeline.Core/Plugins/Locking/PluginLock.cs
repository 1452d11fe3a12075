using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Plugins.Locking;

/// <summary>The plugins that the pipelines of a folder may use, each with every byte of it.</summary>
/// <param name="Path">The file as the user named its folder.</param>
/// <param name="Plugins">Sorted by name.</param>
internal sealed record PluginLock(string Path, ImmutableArray<LockedPlugin> Plugins)
{
    /// <summary>The plugin of a name, or null.</summary>
    public LockedPlugin? Find(string name) => Plugins.FirstOrDefault(plugin => string.Equals(plugin.Name, name, StringComparison.Ordinal));

    /// <summary>This lock with plugins as they are now in place of what it said of them; it keeps the others, which other pipelines of the folder may use.</summary>
    public PluginLock With(IEnumerable<PluginDescription> plugins)
    {
        var all = Plugins.ToDictionary(plugin => plugin.Name, StringComparer.Ordinal);
        foreach (PluginDescription plugin in plugins)
        {
            all[plugin.Name] = LockedPlugin.Of(plugin) with { Isolation = all.GetValueOrDefault(plugin.Name)?.Isolation };
        }

        return this with { Plugins = [.. all.Values.OrderBy(plugin => plugin.Name, StringComparer.Ordinal)] };
    }

    /// <summary>Every way in which a plugin that is there is not the one that was locked.</summary>
    public ImmutableArray<Diagnostic> Check(PluginDescription plugin)
    {
        if (Find(plugin.Name) is not { } locked)
        {
            return [LockDiagnostics.NotLocked(plugin, Path)];
        }

        string version = plugin.Version?.ToString() ?? "0.0.0";
        if (version != locked.Version)
        {
            return [LockDiagnostics.OtherVersion(plugin, version, locked.Version)];
        }

        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        Dictionary<string, string> found = PluginFiles.List(plugin.Folder).ToDictionary(file => file.Name, file => file.Sha256, StringComparer.Ordinal);
        foreach ((string name, string sha256) in locked.Files)
        {
            if (!found.Remove(name, out string? now))
            {
                findings.Add(LockDiagnostics.MissingFile(plugin, name));
            }
            else if (now != sha256)
            {
                findings.Add(LockDiagnostics.ChangedFile(plugin, name, now, sha256));
            }
        }

        findings.AddRange(found.Keys.Order(StringComparer.Ordinal).Select(name => LockDiagnostics.ExtraFile(plugin, name)));
        return findings.DrainToImmutable();
    }
}
