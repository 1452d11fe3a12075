using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TextPipeline.Core.Plugins;

/// <summary>The files of a plugin's folder and their hashes.</summary>
internal static class PluginFiles
{
    /// <summary>Each file by its path in the folder, with <c>/</c>, and the SHA-256 of its content, sorted by path.</summary>
    public static ImmutableArray<(string Name, string Sha256)> List(string folder)
    {
        string[] names = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))];
        Array.Sort(names, StringComparer.Ordinal);
        return [.. names.Select(name => (name, HashFile(Path.Combine(folder, name))))];
    }

    /// <summary>One hash for all: the SHA-256 of the lines that <c>sha256sum</c> prints for the files in the order of <see cref="List"/>.</summary>
    public static string Hash(string folder) => Hash(List(folder));

    /// <inheritdoc cref="Hash(string)"/>
    public static string Hash(ImmutableArray<(string Name, string Sha256)> files)
    {
        var lines = new StringBuilder();
        foreach ((string name, string sha256) in files)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{sha256}  {name}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines.ToString())));
    }

    private static string HashFile(string path)
    {
        using FileStream file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
