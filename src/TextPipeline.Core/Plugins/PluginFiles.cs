using System.Collections.Immutable;
using System.Globalization;
using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text;

namespace TextPipeline.Core.Plugins;

/// <summary>The files of a plugin's folder and their hashes.</summary>
internal static class PluginFiles
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>Each file by its path in the folder, with <c>/</c>, and the SHA-256 of its content, sorted by path. Links to folders are not followed.</summary>
    public static ImmutableArray<(string Name, string Sha256)> List(string folder)
    {
        string[] names = [.. new FileSystemEnumerable<string>(folder, (ref entry) => entry.ToFullPath(), Everything)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory,

            // A link to a folder may lead round in circles, or out of the plugin.
            ShouldRecursePredicate = (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        }.Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))];
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
