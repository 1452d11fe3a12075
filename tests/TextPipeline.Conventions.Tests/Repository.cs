namespace TextPipeline.Conventions;

/// <summary>The tree that these tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder of <c>TextPipeline.sln</c>, found by walking up from the tests.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static IReadOnlyList<ProjectFile> Projects { get; } = [.. Files("*.csproj", "src", "plugins", "tests").Select(ProjectFile.Read)];

    private static readonly SourceFile[] Everything = [.. Files("*.cs", "src", "plugins", "tests").Select(SourceFile.Read)];

    /// <summary>Every C# file of some top-level folders.</summary>
    public static IEnumerable<SourceFile> Sources(params string[] folders) =>
        Everything.Where(file => folders.Any(folder => file.Path.StartsWith($"{folder}/", StringComparison.Ordinal)));

    /// <summary>Paths from the root, with <c>/</c>, sorted. Left out is what a build writes; <c>training</c>: tools that made a plugin's data, no part of it; and <c>content</c>: what a new plugin is made of, which tests/scaffold.sh builds.</summary>
    public static IEnumerable<string> Files(string pattern, params string[] folders) => folders
        .Select(folder => Path.Combine(Root, folder)).Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories))
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
        .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "artifacts" or "training" or "content"))
        .Order(StringComparer.Ordinal);

    public static string ReadText(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "TextPipeline.sln")) ? folder
        : Path.GetDirectoryName(folder) is { } parent ? FindRoot(parent)
        : throw new InvalidOperationException("The tests do not run inside the repository: no TextPipeline.sln in any folder above.");
}
