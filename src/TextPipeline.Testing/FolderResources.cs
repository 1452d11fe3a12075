using System.Diagnostics.CodeAnalysis;

namespace TextPipeline.Testing;

/// <summary>Resources from folders, looked up in the order given.</summary>
public sealed class FolderResources : StageResources
{
    private readonly string[] _folders;

    /// <summary>Looks into these folders, first come first.</summary>
    public FolderResources(params string[] folders) => _folders = folders;

    /// <inheritdoc/>
    public override bool TryOpen(string path, [NotNullWhen(true)] out Stream? stream)
    {
        string? file = _folders.Select(folder => Path.Combine(folder, path)).FirstOrDefault(File.Exists);
        stream = file is null ? null : File.OpenRead(file);
        return stream is not null;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> List(string folder) =>
    [
        .. _folders.Select(root => Path.Combine(root, folder)).Where(Directory.Exists)
            .SelectMany(Directory.EnumerateFiles).Select(file => $"{folder}/{Path.GetFileName(file)}")
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];
}
