using System.Diagnostics.CodeAnalysis;

namespace TextPipeline.Plugins.Summary.Training;

/// <summary>The plugin's data files, which the build puts beside this program.</summary>
internal sealed class OutputFolderResources : StageResources
{
    public override bool TryOpen(string path, [NotNullWhen(true)] out Stream? stream)
    {
        string file = Path.Combine(AppContext.BaseDirectory, path);
        stream = File.Exists(file) ? File.OpenRead(file) : null;
        return stream is not null;
    }

    public override IReadOnlyList<string> List(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, folder)).Select(file => $"{folder}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal)];
}
