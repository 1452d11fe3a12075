using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace TextPipeline.Testing;

/// <summary>Data files in memory, before those of a folder if there is one.</summary>
/// <remarks>Safe for concurrent use.</remarks>
public sealed class FakeResources : StageResources
{
    private readonly FrozenDictionary<string, byte[]> _files;
    private readonly StageResources _others;

    /// <summary>Makes resources of texts in UTF-8.</summary>
    /// <param name="files">Each file's path, such as <c>packs/id.yaml</c>, and its text.</param>
    /// <param name="others">Where every other file is; null for nowhere.</param>
    public FakeResources(IReadOnlyDictionary<string, string> files, StageResources? others = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        _files = files.ToFrozenDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value), StringComparer.Ordinal);
        _others = others ?? new FolderResources();
    }

    /// <inheritdoc/>
    public override bool TryOpen(string path, [NotNullWhen(true)] out Stream? stream)
    {
        // The path is checked there.
        bool isElsewhere = _others.TryOpen(path, out stream);
        if (!_files.TryGetValue(path, out byte[]? file))
        {
            return isElsewhere;
        }

        stream?.Dispose();
        stream = new MemoryStream(file, writable: false);
        return true;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> List(string folder)
    {
        IReadOnlyList<string> elsewhere = _others.List(folder);
        return [.. _files.Keys.Where(path => path.LastIndexOf('/') == folder.Length && path.StartsWith(folder, StringComparison.Ordinal)).Union(elsewhere).Order(StringComparer.Ordinal)];
    }
}
