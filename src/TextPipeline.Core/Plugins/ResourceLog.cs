using System.Collections.Concurrent;

namespace TextPipeline.Core.Plugins;

/// <summary>The files beside a pipeline that stages opened when they were built: what comes out depends on them as it does on the plugins. Safe for concurrent use.</summary>
internal sealed class ResourceLog
{
    private readonly ConcurrentDictionary<string, string> _files = new(StringComparer.Ordinal);

    /// <summary>Each by the path that the stage asked for, with where it lies, sorted.</summary>
    public IEnumerable<(string Name, string Path)> Files => _files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => (file.Key, file.Value));

    public void Add(string name, string path) => _files[name] = path;
}
