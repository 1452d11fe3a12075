using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Plugins;

/// <summary>Walks the places of a search once and collects the plugins.</summary>
internal sealed class PluginDiscovery(PluginSearch search, List<Diagnostic> diagnostics)
{
    private readonly List<PluginDescription> _plugins = [];
    private readonly List<ShadowedPlugin> _shadowed = [];
    private readonly Dictionary<string, PluginLocation?> _taken = new(StringComparer.Ordinal);

    public ImmutableArray<PluginDescription> Plugins => [.. _plugins];

    public ImmutableArray<ShadowedPlugin> Shadowed => [.. _shadowed];

    /// <summary>Takes a pinned plugin from its path; a pin without a path is left to the places.</summary>
    public void AddPinned(PluginPin pin)
    {
        if (pin.Path is null)
        {
            return;
        }

        SourcePosition position = pin.PathPosition ?? pin.Position;
        string folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(pin.Path, search.BaseFolder));
        if (!Directory.Exists(folder))
        {
            diagnostics.Add(PluginDiagnostics.PinnedPathMissing(position, folder));
        }
        else if (Locate(pin.Name, folder) is { } location)
        {
            Add(location);
            return;
        }
        else
        {
            diagnostics.Add(PluginDiagnostics.PinnedPluginNotAtPath(position, pin.Name, folder));
        }

        // No other copy may step in for the one that the pipeline names.
        _taken[pin.Name] = null;
    }

    /// <summary>Takes the plugins of every place.</summary>
    public void AddPlaces()
    {
        // A folder without its assembly, such as a plugin's sources, must not hide the plugin of the same name elsewhere.
        var hollow = new List<PluginLocation>();
        foreach (PluginPlace place in search.Places)
        {
            if (!Directory.Exists(place.Folder))
            {
                if (place.IsRequested)
                {
                    diagnostics.Add(PluginDiagnostics.PlaceMissing(place));
                }

                continue;
            }

            foreach (string folder in ListFolders(place.Folder))
            {
                var location = new PluginLocation(Path.GetFileName(folder), folder, place);
                if (File.Exists(location.AssemblyPath))
                {
                    Add(location);
                }
                else
                {
                    hollow.Add(location);
                }
            }
        }

        foreach (PluginLocation location in hollow)
        {
            if (!_taken.ContainsKey(location.Name))
            {
                Add(location);
            }
        }
    }

    // Hidden folders belong to tools; an empty one is what a build leaves of a plugin that was taken away.
    private List<string> ListFolders(string place)
    {
        var folders = new List<string>();
        string current = place;
        try
        {
            string[] all = Directory.GetDirectories(place);
            Array.Sort(all, StringComparer.Ordinal);
            foreach (string folder in all)
            {
                current = folder;
                if (!Path.GetFileName(folder.AsSpan()).StartsWith('.') && Directory.EnumerateFileSystemEntries(folder).GetEnumerator().MoveNext())
                {
                    folders.Add(folder);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(PluginDiagnostics.Unreadable(current, OneLine.Of(exception.Message)));
        }

        return folders;
    }

    private void Add(PluginLocation location)
    {
        if (_taken.TryGetValue(location.Name, out PluginLocation? earlier))
        {
            if (earlier is not null && !string.Equals(earlier.Folder, location.Folder, StringComparison.Ordinal))
            {
                _shadowed.Add(new ShadowedPlugin(location, earlier));
            }
        }
        else
        {
            _taken.Add(location.Name, location);
            _plugins.Add(PluginReader.Read(location));
        }
    }

    private static PluginLocation? Locate(string name, string folder)
    {
        var place = new PluginPlace("the pipeline's plugins list", folder, IsRequested: true);
        string inner = Path.Combine(folder, name);
        return File.Exists(Path.Combine(folder, name + ".dll")) ? new PluginLocation(name, folder, place)
            : File.Exists(Path.Combine(inner, name + ".dll")) ? new PluginLocation(name, inner, place)
            : null;
    }
}
