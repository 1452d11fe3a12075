using System.IO.Compression;
using System.Reflection;
using System.Text;

namespace TextPipeline.Cli.Verbs.Starters;

/// <summary>The files of a new plugin. They are read from the package that <c>dotnet new</c> takes them from, so both write the same.</summary>
/// <param name="Package">The file of TextPipeline.Templates.</param>
internal sealed record PluginTemplate(string Package)
{
    private const string Content = "content/textpipeline-plugin/";
    private const string Configuration = ".template.config/";
    private const string Packages = "packages/";

    /// <summary>The one beside the host.</summary>
    public static PluginTemplate OfHost => new(Path.Combine(
        AppContext.BaseDirectory,
        Packages,
        $"TextPipeline.Templates.{typeof(PluginTemplate).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion}.nupkg"));

    public bool Exists => File.Exists(Package);

    /// <summary>Writes all files or none: into another folder, which then gets the name.</summary>
    /// <exception cref="IOException">The folder is there, or the files cannot be written.</exception>
    public void Write(string folder, PluginName name)
    {
        if (Path.Exists(folder))
        {
            throw new IOException($"'{folder}' is there already.");
        }

        string unfinished = $"{folder}.{Environment.ProcessId}.new";
        try
        {
            WriteFiles(unfinished, name);
            Directory.Move(unfinished, folder);
        }
        finally
        {
            if (Directory.Exists(unfinished))
            {
                Directory.Delete(unfinished, recursive: true);
            }
        }
    }

    private void WriteFiles(string folder, PluginName name)
    {
        using ZipArchive package = ZipFile.OpenRead(Package);
        foreach (ZipArchiveEntry entry in package.Entries.Where(entry => entry.FullName.StartsWith(Content, StringComparison.Ordinal)))
        {
            string path = entry.FullName[Content.Length..];
            if (path.StartsWith(Configuration, StringComparison.Ordinal))
            {
                continue;
            }

            bool isText = !path.StartsWith(Packages, StringComparison.Ordinal);
            string file = Path.Combine(folder, isText ? name.Fill(path) : path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            using Stream content = entry.Open();
            using var copy = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
            if (isText)
            {
                using var reader = new StreamReader(content, new UTF8Encoding(false));
                copy.Write(Encoding.UTF8.GetBytes(name.Fill(reader.ReadToEnd())));
            }
            else
            {
                content.CopyTo(copy);
            }
        }
    }
}
