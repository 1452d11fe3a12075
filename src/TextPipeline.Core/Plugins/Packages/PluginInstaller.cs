using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Plugins.Packages;

/// <summary>Puts plugins into a folder of plugins and takes them out of it, each at once.</summary>
/// <remarks>
/// A plugin is written under a hidden name, which no search looks at, read as the host would read it, and then takes the place of the one before. Files that a running host has
/// loaded are never written over: a running host goes on with those that it has. Where a process dies between the two renames, the next call gives back the plugin that was there.
/// </remarks>
internal sealed class PluginInstaller(string folder)
{
    private const long MostBytes = 2L << 30;
    private const string IncomingSuffix = ".incoming";
    private const string ReplacedSuffix = ".replaced";

    /// <summary>Installs a plugin.</summary>
    /// <param name="source">A package or a folder.</param>
    /// <param name="replaced">What was there before, or null.</param>
    /// <returns>What is there now.</returns>
    /// <exception cref="PackageException">Nothing was changed.</exception>
    public PluginDescription Install(string source, out PluginDescription? replaced)
    {
        using var package = PluginPackage.Open(source);
        var layout = PackageLayout.Of(package);
        try
        {
            Directory.CreateDirectory(folder);
            Recover(layout.Name);
            string incoming = Hidden(layout.Name, IncomingSuffix);
            Unpack(package, layout, incoming);
            PluginDescription plugin = Read(layout.Name, Path.Combine(incoming, layout.Name));
            if (plugin.Faults is [{ } fault, ..])
            {
                Directory.Delete(incoming, recursive: true);
                throw new PackageException(PackageDiagnostics.NotUsable(source, fault));
            }

            replaced = Directory.Exists(At(layout.Name)) ? Read(layout.Name, At(layout.Name)) : null;
            Exchange(layout.Name, Path.Combine(incoming, layout.Name));
            Directory.Delete(incoming, recursive: true);
            return Read(layout.Name, At(layout.Name));
        }
        catch (InvalidDataException exception)
        {
            throw new PackageException(PackageDiagnostics.Unreadable(source, OneLine.Of(exception.Message)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PackageException(PackageDiagnostics.NotWritable(folder, OneLine.Of(exception.Message)));
        }
    }

    /// <summary>Takes a plugin out.</summary>
    /// <returns>What was there.</returns>
    /// <exception cref="PackageException">There is none, or it cannot be taken out.</exception>
    public PluginDescription Remove(string name)
    {
        try
        {
            Recover(name);
            if (!IsPlugin(name))
            {
                string[] others = Directory.Exists(folder) ? [.. Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path)).Where(IsPlugin)] : [];
                throw new PackageException(PackageDiagnostics.NotInstalled(folder, name, NearestName.Hint(name, others)));
            }

            PluginDescription plugin = Read(name, At(name));
            string gone = Hidden(name, ReplacedSuffix + ".removed");
            Directory.Move(At(name), gone);
            Directory.Delete(gone, recursive: true);
            return plugin;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PackageException(PackageDiagnostics.NotWritable(folder, OneLine.Of(exception.Message)));
        }
    }

    private bool IsPlugin(string name) => PackagePath.IsSafe(name) && !name.Contains('/', StringComparison.Ordinal) && !name.StartsWith('.') && File.Exists(Path.Combine(At(name), name + ".dll"));

    private string At(string name) => Path.Combine(folder, name);

    private string Hidden(string name, string suffix) => Path.Combine(folder, "." + name + suffix);

    private static void Unpack(PluginPackage package, PackageLayout layout, string incoming)
    {
        if (Directory.Exists(incoming))
        {
            Directory.Delete(incoming, recursive: true);
        }

        long left = MostBytes;
        byte[] buffer = new byte[1 << 16];
        foreach (PackageFile file in layout.Files)
        {
            string path = Path.Combine(incoming, layout.Name, file.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using Stream from = file.Open();
            using var to = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            int read;
            while ((read = from.Read(buffer)) > 0)
            {
                // Counted as it comes: what an archive says of its sizes need not be true.
                if ((left -= read) < 0)
                {
                    to.Dispose();
                    Directory.Delete(incoming, recursive: true);
                    throw new PackageException(PackageDiagnostics.TooLarge(package.Source, "2 GiB"));
                }

                to.Write(buffer.AsSpan(0, read));
            }

            to.Flush(flushToDisk: true);
        }
    }

    private void Exchange(string name, string incoming)
    {
        string replaced = Hidden(name, ReplacedSuffix);
        if (Directory.Exists(At(name)))
        {
            Directory.Move(At(name), replaced);
        }

        Directory.Move(incoming, At(name));
        if (Directory.Exists(replaced))
        {
            Directory.Delete(replaced, recursive: true);
        }
    }

    // A death between the renames left the old one aside; one after them left it to be deleted.
    private void Recover(string name)
    {
        string replaced = Hidden(name, ReplacedSuffix);
        if (!Directory.Exists(replaced))
        {
            return;
        }

        if (Directory.Exists(At(name)))
        {
            Directory.Delete(replaced, recursive: true);
        }
        else
        {
            Directory.Move(replaced, At(name));
        }
    }

    private PluginDescription Read(string name, string at) => PluginReader.Read(new PluginLocation(name, at, new PluginPlace("installed", folder, IsRequested: true)));
}
