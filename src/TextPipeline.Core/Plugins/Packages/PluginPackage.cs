using System.Collections.Immutable;
using System.IO.Compression;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Plugins.Packages;

/// <summary>A plugin that is to be installed: a NuGet package, another zip file, or a folder. None of its code is loaded.</summary>
internal sealed class PluginPackage : IDisposable
{
    // Far above any plugin, far below what fills a disk.
    private const int MostFiles = 20_000;

    private const int UnixTypeMask = 0xF000;
    private const int UnixLink = 0xA000;

    private readonly ZipArchive? _archive;

    private PluginPackage(string source, ZipArchive? archive, ImmutableArray<PackageFile> files)
    {
        Source = source;
        _archive = archive;
        Files = files;
    }

    /// <summary>As the user named it.</summary>
    public string Source { get; }

    /// <summary>Its files, each of a safe name, no two of one name in any case.</summary>
    public ImmutableArray<PackageFile> Files { get; }

    /// <summary>Opens a package.</summary>
    /// <exception cref="PackageException">It is not there, cannot be read, or is not safe.</exception>
    public static PluginPackage Open(string source)
    {
        try
        {
            return Directory.Exists(source) ? OfFolder(source)
                : File.Exists(source) ? OfArchive(source)
                : throw new PackageException(PackageDiagnostics.NotThere(source));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new PackageException(PackageDiagnostics.Unreadable(source, OneLine.Of(exception.Message)));
        }
    }

    public void Dispose() => _archive?.Dispose();

    private static PluginPackage OfFolder(string source)
    {
        var files = ImmutableArray.CreateBuilder<PackageFile>();
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false };
        foreach (string path in Directory.EnumerateFileSystemEntries(source, "*", options))
        {
            string name = Path.GetRelativePath(source, path).Replace(Path.DirectorySeparatorChar, '/');
            FileAttributes attributes = File.GetAttributes(path);
            if ((attributes & FileAttributes.ReparsePoint) != 0)
            {
                throw new PackageException(PackageDiagnostics.HoldsLink(source, name));
            }

            if ((attributes & FileAttributes.Directory) == 0)
            {
                files.Add(new PackageFile(name, () => File.OpenRead(path)));
            }
        }

        return new PluginPackage(source, null, Checked(source, files));
    }

    private static PluginPackage OfArchive(string source)
    {
        ZipArchive archive = ZipFile.OpenRead(source);
        try
        {
            var files = ImmutableArray.CreateBuilder<PackageFile>(archive.Entries.Count);
            foreach (ZipArchiveEntry entry in archive.Entries)
            {
                if (((entry.ExternalAttributes >> 16) & UnixTypeMask) == UnixLink)
                {
                    throw new PackageException(PackageDiagnostics.HoldsLink(source, entry.FullName));
                }

                // An entry of a folder; the folders of files are made with the files.
                if (!entry.FullName.EndsWith('/'))
                {
                    files.Add(new PackageFile(Unescape(entry.FullName), entry.Open));
                }
            }

            return new PluginPackage(source, archive, Checked(source, files));
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    // Names in NuGet packages are escaped as those of web addresses (Open Packaging Conventions, part names).
    private static string Unescape(string name) => name.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(name) : name;

    private static ImmutableArray<PackageFile> Checked(string source, ImmutableArray<PackageFile>.Builder files)
    {
        if (files.Count > MostFiles)
        {
            throw new PackageException(PackageDiagnostics.TooLarge(source, $"{MostFiles} files"));
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (PackageFile file in files)
        {
            if (!PackagePath.IsSafe(file.Name))
            {
                throw new PackageException(PackageDiagnostics.Escapes(source, file.Name));
            }

            if (!names.Add(file.Name))
            {
                throw new PackageException(PackageDiagnostics.TwoOfOneName(source, file.Name));
            }
        }

        return files.ToImmutable();
    }
}
