using System.Xml.Linq;

namespace TextPipeline.Conventions;

/// <summary>A project with what the <c>Directory.Build</c> files above it add.</summary>
/// <param name="Path">From the root of the repository, with <c>/</c>.</param>
/// <param name="Documents">The project file and every <c>Directory.Build.props</c> and <c>.targets</c> between it and the root.</param>
internal sealed record ProjectFile(string Path, XDocument[] Documents)
{
    public static ProjectFile Read(string path)
    {
        var documents = new List<XDocument> { XDocument.Parse(Repository.ReadText(path)) };
        for (string? folder = System.IO.Path.GetDirectoryName(path); folder is not null; folder = folder.Length == 0 ? null : System.IO.Path.GetDirectoryName(folder))
        {
            documents.AddRange(new[] { "Directory.Build.props", "Directory.Build.targets" }.Select(name => System.IO.Path.Combine(folder, name))
                .Where(file => File.Exists(System.IO.Path.Combine(Repository.Root, file))).Select(file => XDocument.Parse(Repository.ReadText(file))));
        }

        return new ProjectFile(path, [.. documents]);
    }

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public bool IsUnder(string folder) => Path.StartsWith($"{folder}/", StringComparison.Ordinal);

    /// <summary>The projects that its code is compiled against or built after, by name.</summary>
    public string[] References =>
        [.. Items("ProjectReference").Where(include => !include.StartsWith("@(", StringComparison.Ordinal)).Select(include => System.IO.Path.GetFileNameWithoutExtension(include.Replace('\\', '/')))];

    public string[] Packages => [.. Items("PackageReference")];

    public string[] Properties(string name) => [.. Documents.SelectMany(document => document.Descendants(name)).Select(property => property.Value)];

    private IEnumerable<string> Items(string name) =>
        Documents.SelectMany(document => document.Descendants(name)).Select(item => item.Attribute("Include")?.Value).OfType<string>();
}
