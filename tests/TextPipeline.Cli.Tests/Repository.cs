namespace TextPipeline.Cli.Tests;

/// <summary>Where the tests find what they run.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The host, built in the tests' own configuration.</summary>
    public static string Host { get; } = Path.Combine(
        Root, "artifacts", "bin", "TextPipeline.Cli", new DirectoryInfo(AppContext.BaseDirectory).Name, OperatingSystem.IsWindows() ? "textpipeline.exe" : "textpipeline");

    /// <summary>The folder that holds the test plugins.</summary>
    public static string TestPlugins { get; } = Path.Combine(AppContext.BaseDirectory, "plugins");

    /// <summary>The folder of a test plugin as it was built, whole as a user would drop it in.</summary>
    public static string BuiltPlugin(string name) => Path.Combine(Root, "artifacts", "bin", name, new DirectoryInfo(AppContext.BaseDirectory).Name);

    public static string Pipeline(string name) => Path.Combine(Root, "pipelines", name);

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TextPipeline.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
