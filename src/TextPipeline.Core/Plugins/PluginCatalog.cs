using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Plugins.Locking;

namespace TextPipeline.Core.Plugins;

/// <summary>The plugins that are there, and which stage a name means. Immutable.</summary>
internal sealed class PluginCatalog
{
    private PluginCatalog(ImmutableArray<PluginDescription> plugins, ImmutableArray<ShadowedPlugin> shadowed)
    {
        Plugins = plugins;
        Shadowed = shadowed;
    }

    /// <summary>In the order of the search; within one place sorted by name.</summary>
    public ImmutableArray<PluginDescription> Plugins { get; }

    /// <summary>Those that an earlier one hides.</summary>
    public ImmutableArray<ShadowedPlugin> Shadowed { get; }

    /// <summary>
    /// Every fault of every plugin as a warning: a broken plugin is no concern of a pipeline that needs nothing of it. Where one does, <see cref="Resolve"/> says so with an error.
    /// </summary>
    public IEnumerable<Diagnostic> Warnings =>
        Plugins.SelectMany(plugin => plugin.AllFaults).Distinct().Select(fault => fault with { Severity = Severity.Warning });

    /// <summary>Reads what is in all the places, without a pipeline.</summary>
    public static PluginCatalog Discover(PluginSearch search, List<Diagnostic> diagnostics) => Discover(search, [], diagnostics);

    /// <summary>Reads what is in all the places; no plugin's code is loaded.</summary>
    /// <param name="search">The places.</param>
    /// <param name="pins">What the pipeline demands; no two of one name.</param>
    /// <param name="diagnostics">Takes places and pins that cannot be satisfied. Faults of plugins stay with the plugins.</param>
    public static PluginCatalog Discover(PluginSearch search, ImmutableArray<PluginPin> pins, List<Diagnostic> diagnostics)
    {
        var discovery = new PluginDiscovery(search, diagnostics);
        foreach (PluginPin pin in pins)
        {
            discovery.AddPinned(pin);
        }

        discovery.AddPlaces();
        var catalog = new PluginCatalog(discovery.Plugins, discovery.Shadowed);
        foreach (PluginPin pin in pins)
        {
            catalog.Check(pin, diagnostics);
        }

        return catalog;
    }

    /// <summary>The same plugins, of which those are at fault that a lock does not have or has otherwise.</summary>
    public PluginCatalog Under(PluginLock locked) =>
        new([.. Plugins.Select(plugin => plugin with { Faults = [.. plugin.Faults, .. locked.Check(plugin)] })], Shadowed);

    /// <summary>The plugin of a name, or null.</summary>
    public PluginDescription? FindPlugin(string name)
    {
        foreach (PluginDescription plugin in Plugins)
        {
            if (string.Equals(plugin.Name, name, StringComparison.Ordinal))
            {
                return plugin;
            }
        }

        return null;
    }

    /// <summary>The stage that a pipeline names: <c>stage</c>, or <c>Plugin.Name/stage</c>.</summary>
    /// <returns>Null where there is no such stage, or more than one, or it cannot be used; then there is a diagnostic.</returns>
    public StageDescription? Resolve(string use, SourcePosition position, List<Diagnostic> diagnostics)
    {
        int slash = use.LastIndexOf('/');
        return slash < 0
            ? Resolve(null, use, position, diagnostics)
            : Resolve(use[..slash], use[(slash + 1)..], position, diagnostics);
    }

    /// <summary>The stage that a pipeline names.</summary>
    /// <param name="plugin">The plugin to take it from, or null for any.</param>
    /// <param name="stage">The stage's name.</param>
    /// <param name="position">Where the pipeline names it.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>Null where there is no such stage, or more than one, or it cannot be used; then there is a diagnostic.</returns>
    public StageDescription? Resolve(string? plugin, string stage, SourcePosition position, List<Diagnostic> diagnostics) =>
        new StageResolution(this, plugin, stage, position).Find(diagnostics);

    private void Check(PluginPin pin, List<Diagnostic> diagnostics)
    {
        PluginDescription? plugin = FindPlugin(pin.Name);
        if (plugin is null)
        {
            if (pin.Path is null)
            {
                string hint = NearestName.Hint(pin.Name, Plugins.Select(other => other.Name));
                diagnostics.Add(PluginDiagnostics.PinnedPluginNotFound(pin.Position, pin.Name, hint));
            }
        }
        else if (plugin.Faults is [{ } fault, ..])
        {
            diagnostics.Add(PluginDiagnostics.PluginNotUsable(pin.Position, plugin.Location, fault));
        }
        else if (pin.Version is { } range && plugin.Version is { } version && !range.Contains(version))
        {
            diagnostics.Add(PluginDiagnostics.VersionOutsideRange(pin.VersionPosition ?? pin.Position, plugin, range));
        }
    }
}
