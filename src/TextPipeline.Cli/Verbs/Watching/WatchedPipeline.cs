using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution.Isolation;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Cli.Verbs.Watching;

/// <summary>The pipeline of a watch and everything that it is made of, which may change.</summary>
internal sealed class WatchedPipeline
{
    private readonly string _path;
    private readonly string[] _environmentFiles;
    private readonly Func<List<Diagnostic>, (Pipeline Pipeline, ProcessIsolation Isolation)?> _load;
    private readonly SortedSet<string> _files = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _folders = new(StringComparer.Ordinal);
    private string _stamp = "";
    private string _seen = "";
    private bool _isFaulty;

    /// <param name="path">Its file.</param>
    /// <param name="environmentFiles">The files of variables that it is read with.</param>
    /// <param name="load">Reads and builds it anew; null with the reason where it has errors.</param>
    public WatchedPipeline(string path, string[] environmentFiles, Func<List<Diagnostic>, (Pipeline Pipeline, ProcessIsolation Isolation)?> load)
    {
        _path = path;
        _environmentFiles = environmentFiles;
        _load = load;
    }

    /// <summary>Takes what is there as what the pipeline was made of.</summary>
    public void Begin(Pipeline pipeline)
    {
        NoteParts(pipeline);
        _stamp = _seen = Stamp();
    }

    /// <summary>Whether something changed since the pipeline was last read, and is not changing still: two looks must find the same.</summary>
    public bool IsChanged()
    {
        string stamp = Stamp();
        bool settled = stamp == _seen;
        _seen = stamp;
        return settled && stamp != _stamp;
    }

    /// <summary>Whether something was changing when <see cref="IsChanged"/> last looked.</summary>
    public bool IsChanging => _seen != _stamp;

    /// <summary>Reads and builds it anew.</summary>
    /// <param name="diagnostics">Gains what is wrong.</param>
    public (Pipeline Pipeline, ProcessIsolation Isolation)? Load(List<Diagnostic> diagnostics)
    {
        (Pipeline Pipeline, ProcessIsolation Isolation)? loaded = _load(diagnostics);
        if (loaded is { } made)
        {
            NoteParts(made.Pipeline);
        }
        else
        {
            // What is to be mended may be a file that only the faulty one names, or one that is not there yet.
            _files.UnionWith(diagnostics.Select(found => found.Position?.File).OfType<string>());
        }

        _isFaulty = loaded is null;
        _stamp = _seen = Stamp();
        return loaded;
    }

    private void NoteParts(Pipeline pipeline)
    {
        _files.Clear();
        _folders.Clear();
        _files.Add(_path);
        _files.Add(Path.Combine(FolderOf(_path), Core.Plugins.Locking.PluginLockFile.Name));
        _files.UnionWith(_environmentFiles);
        _files.UnionWith(pipeline.Definition?.Included ?? (IEnumerable<string>)[]);
        _files.UnionWith(pipeline.Resources.Select(file => file.Path));
        _folders.UnionWith(pipeline.Plugins.Select(plugin => plugin.Folder));
    }

    private string Stamp()
    {
        var files = new SortedSet<string>(_files, StringComparer.Ordinal);
        foreach (string folder in _folders)
        {
            files.UnionWith(FilesIn(folder, SearchOption.AllDirectories));
        }

        if (_isFaulty)
        {
            // Not every file: a log that grows there would be a change each time.
            files.UnionWith(FilesIn(FolderOf(_path), SearchOption.TopDirectoryOnly).Where(file => Path.GetExtension(file) is ".yaml" or ".yml"));
        }

        return string.Concat(files.Select(file => $"{file} {Core.IO.Inputs.FileSnapshot.Take(file)}\n"));
    }

    private static string[] FilesIn(string folder, SearchOption search)
    {
        try
        {
            return Directory.GetFiles(folder, "*", search);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path))!;
}
