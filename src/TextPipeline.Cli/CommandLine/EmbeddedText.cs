using System.Text;

namespace TextPipeline.Cli.CommandLine;

/// <summary>Text files that lie in the assembly.</summary>
internal static class EmbeddedText
{
    /// <param name="name">The file's path in the project, such as <c>Verbs/Starters/pipeline.yaml</c>.</param>
    public static string Read(string name)
    {
        using Stream stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException($"There is no '{name}' in the assembly.", name);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
