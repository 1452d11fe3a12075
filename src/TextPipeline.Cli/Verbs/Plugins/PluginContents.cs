using System.Collections.Immutable;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Cli.Verbs.Plugins;

/// <summary>What lies in a plugin's folder; nothing, where there is no such folder.</summary>
/// <param name="Files">Each file by its path in the folder, and the SHA-256 of its content.</param>
/// <param name="Bytes">The size of all files.</param>
internal sealed record PluginContents(ImmutableArray<(string Name, string Sha256)> Files, long Bytes)
{
    /// <summary>One hash for all files.</summary>
    public string Sha256 => PluginFiles.Hash(Files);

    public static PluginContents Read(string folder)
    {
        ImmutableArray<(string Name, string Sha256)> files = Directory.Exists(folder) ? PluginFiles.List(folder) : [];
        return new PluginContents(files, files.Sum(file => new FileInfo(Path.Combine(folder, file.Name)).Length));
    }
}
