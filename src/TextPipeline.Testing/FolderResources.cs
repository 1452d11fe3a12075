using System.Diagnostics.CodeAnalysis;

namespace TextPipeline.Testing;

/// <summary>Resources from folders, looked up in the order given, as a host looks beside the pipeline and then in the plugin's folder.</summary>
/// <remarks>Safe for concurrent use.</remarks>
public sealed class FolderResources : StageResources
{
    private readonly string[] _folders;

    /// <summary>Looks into these folders.</summary>
    /// <param name="folders">The first that has a file wins. A folder need not exist.</param>
    public FolderResources(params string[] folders) => _folders = folders;

    /// <inheritdoc/>
    public override bool TryOpen(string path, [NotNullWhen(true)] out Stream? stream)
    {
        ThrowIfOutside(path);
        string? file = _folders.Select(folder => Path.Combine(folder, path)).FirstOrDefault(File.Exists);
        stream = file is null ? null : File.OpenRead(file);
        return stream is not null;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> List(string folder)
    {
        ThrowIfOutside(folder);
        return
        [
            .. _folders.Select(root => Path.Combine(root, folder)).Where(Directory.Exists)
                .SelectMany(Directory.EnumerateFiles).Select(file => $"{folder}/{Path.GetFileName(file)}")
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }

    private static void ThrowIfOutside(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Path.IsPathRooted(path) || path.Contains('\\', StringComparison.Ordinal) || path.Split('/').Any(part => part is "" or "." or ".."))
        {
            throw new ArgumentException($"The path '{path}' is not a relative path inside the folder, with '/' between its parts.", nameof(path));
        }
    }
}
