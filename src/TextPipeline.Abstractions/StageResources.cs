using System.Diagnostics.CodeAnalysis;

namespace TextPipeline;

/// <summary>The data files of a stage. A file beside the pipeline takes the place of the plugin's own, so that users can replace any.</summary>
/// <remarks>Safe for concurrent use. Paths are relative, use <c>/</c>, and cannot leave the folder.</remarks>
public abstract class StageResources
{
    /// <summary>Opens a file for reading: the one beside the pipeline where there is one, else the plugin's.</summary>
    /// <param name="path">Such as <c>packs/id.yaml</c>.</param>
    /// <param name="stream">The file, to be disposed by the caller.</param>
    /// <returns>False where there is no such file in either folder.</returns>
    /// <exception cref="ArgumentException">The path is absolute or leaves the folder.</exception>
    public abstract bool TryOpen(string path, [NotNullWhen(true)] out Stream? stream);

    /// <summary>The names of the files in a folder of the resources, both places together, sorted by ordinal.</summary>
    /// <param name="folder">Such as <c>packs</c>.</param>
    /// <returns>Paths that <see cref="TryOpen"/> takes; empty where there is no such folder.</returns>
    public abstract IReadOnlyList<string> List(string folder);

    /// <summary>Opens a file for reading.</summary>
    /// <exception cref="FileNotFoundException">There is no such file in either folder.</exception>
    public Stream Open(string path) =>
        TryOpen(path, out Stream? stream) ? stream : throw new FileNotFoundException($"There is no file '{path}', neither beside the pipeline nor in the plugin's folder.", path);
}
