using System.Collections.Immutable;
using System.Xml;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Plugins.Packages;

/// <summary>Which plugin a package holds, and which of its files are the plugin's.</summary>
/// <param name="Name">The plugin's name.</param>
/// <param name="Files">Its files, by their path in the plugin's folder.</param>
internal sealed record PackageLayout(string Name, ImmutableArray<PackageFile> Files)
{
    /// <summary>In a package: the folder that is the plugin's.</summary>
    public const string Folder = "plugin/";

    private const string Extension = ".dll";

    /// <summary>Reads it off the files.</summary>
    /// <exception cref="PackageException">There is no plugin, or it does not bring what it needs.</exception>
    public static PackageLayout Of(PluginPackage package)
    {
        if (package.Files.FirstOrDefault(file => !file.Name.Contains('/', StringComparison.Ordinal) && file.Name.EndsWith(".nuspec", StringComparison.OrdinalIgnoreCase)) is { } nuspec)
        {
            return OfNuGetPackage(package, nuspec);
        }

        // One folder around everything, as a zip of a plugin's folder has it.
        ImmutableArray<PackageFile> files = package.Files;
        string[] tops = [.. files.Select(file => file.Name.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 ? file.Name[..(slash + 1)] : "").Distinct()];
        files = tops is [{ Length: > 0 } top] ? Below(files, top) : files;
        return new PackageLayout(FindName(package, files, tops is [{ Length: > 0 } only] ? only[..^1] : Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(package.Source)))), files);
    }

    private static PackageLayout OfNuGetPackage(PluginPackage package, PackageFile nuspec)
    {
        (string id, string dependencies) = ReadNuspec(package, nuspec);
        ImmutableArray<PackageFile> files = Below(package.Files, Folder);
        if (files.IsEmpty)
        {
            // A library packed as usual: good where it needs nothing but the contract.
            files = Below(package.Files, "lib/net10.0/");
            if (!files.IsEmpty && dependencies.Length > 0)
            {
                throw new PackageException(PackageDiagnostics.BringsNoDependencies(package.Source, dependencies));
            }
        }

        return new PackageLayout(FindName(package, files, id), files);
    }

    // The assembly that has the expected name, else the only one that has a deps.json beside it.
    private static string FindName(PluginPackage package, ImmutableArray<PackageFile> files, string expected)
    {
        if (files.Any(file => file.Name == expected + Extension))
        {
            return expected;
        }

        string[] names = [.. files.Where(file => file.Name.EndsWith(Extension, StringComparison.Ordinal) && !file.Name.Contains('/', StringComparison.Ordinal))
            .Select(file => file.Name[..^Extension.Length]).Where(name => files.Any(file => file.Name == name + ".deps.json"))];
        return names is [{ } only] ? only
            : throw new PackageException(PackageDiagnostics.NoPlugin(package.Source, $"it has no '{expected}{Extension}', and not one assembly with a deps.json beside it"));
    }

    private static ImmutableArray<PackageFile> Below(ImmutableArray<PackageFile> files, string folder) =>
        [.. files.Where(file => file.Name.StartsWith(folder, StringComparison.Ordinal)).Select(file => file with { Name = file.Name[folder.Length..] })];

    private static (string Id, string Dependencies) ReadNuspec(PluginPackage package, PackageFile nuspec)
    {
        string id = "";
        var dependencies = new List<string>();
        try
        {
            using Stream stream = nuspec.Open();
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 1 << 20 });
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "id" && id.Length == 0)
                {
                    id = reader.ReadElementContentAsString().Trim();
                }

                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "dependency" && reader.GetAttribute("id") is { } name && name != Contract.AssemblyName)
                {
                    dependencies.Add($"{name} {reader.GetAttribute("version")}".TrimEnd());
                }
            }
        }
        catch (XmlException exception)
        {
            throw new PackageException(PackageDiagnostics.Unreadable(package.Source, $"its .nuspec is damaged ({OneLine.Of(exception.Message)})"));
        }

        // The id becomes the folder's name.
        return PackagePath.IsSafe(id) && !id.Contains('/', StringComparison.Ordinal) && !id.StartsWith('.')
            ? (id, string.Join(", ", dependencies.Distinct()))
            : throw new PackageException(PackageDiagnostics.NoPlugin(package.Source, $"its id is {DiagnosticText.Quote(id)}, which is no name of a plugin"));
    }
}
