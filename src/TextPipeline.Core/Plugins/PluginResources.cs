using System.Diagnostics.CodeAnalysis;

namespace TextPipeline.Core.Plugins;

/// <summary>Files beside a pipeline, else in a plugin's own folder.</summary>
internal sealed class PluginResources : StageResources
{
    private readonly string[] _roots;
    private readonly string? _pipelineFolder;
    private readonly ResourceLog? _log;

    /// <param name="pipelineFolder">The folder of the pipeline file, or null where there is no file.</param>
    /// <param name="pluginFolder">The plugin's folder.</param>
    /// <param name="log">Takes the files beside the pipeline that are opened; null for nothing.</param>
    public PluginResources(string? pipelineFolder, string pluginFolder, ResourceLog? log = null)
    {
        _roots = pipelineFolder is null ? [pluginFolder] : [pipelineFolder, pluginFolder];
        _pipelineFolder = pipelineFolder;
        _log = log;
    }

    /// <inheritdoc/>
    public override bool TryOpen(string path, [NotNullWhen(true)] out Stream? stream)
    {
        Check(path);
        foreach (string root in _roots)
        {
            string file = Path.Combine(root, path);
            if (File.Exists(file))
            {
                if (ReferenceEquals(root, _pipelineFolder))
                {
                    _log?.Add(path, file);
                }

                stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
                return true;
            }
        }

        stream = null;
        return false;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> List(string folder)
    {
        Check(folder);
        var files = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string root in _roots)
        {
            string place = Path.Combine(root, folder);
            if (Directory.Exists(place))
            {
                foreach (string file in Directory.EnumerateFiles(place))
                {
                    files.Add($"{folder}/{Path.GetFileName(file)}");
                }
            }
        }

        return [.. files];
    }

    // A colon and a backslash are refused everywhere, so that a path that works on one system works on all.
    private static void Check(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        bool leaves = path.AsSpan().ContainsAny(':', '\\', '\0');
        foreach (Range part in path.AsSpan().Split('/'))
        {
            leaves |= path.AsSpan(part) is "" or "." or "..";
        }

        if (leaves)
        {
            throw new ArgumentException($"'{path}' is no path of a resource: it is relative, separated by '/', without '.', '..', ':' and '\\'.", nameof(path));
        }
    }
}
