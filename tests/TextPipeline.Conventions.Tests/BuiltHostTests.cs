namespace TextPipeline.Conventions;

/// <summary>What a build of the command put into its output folders.</summary>
public sealed class BuiltHostTests
{
    private static string[] Outputs()
    {
        string folder = Path.Combine(Repository.Root, "artifacts", "bin", "TextPipeline.Cli");
        string[] outputs = Directory.Exists(folder) ? Directory.GetDirectories(folder) : [];
        Assert.SkipWhen(outputs.Length == 0, "The command is not built; dotnet test builds it with the solution.");
        return outputs;
    }

    [Fact]
    public void Output_OfTheHost_HasNoCompiler() => Rule.Holds(
        "No Roslyn: Microsoft.CodeAnalysis is in no output folder and in no list of dependencies.",
        [
            .. Outputs().SelectMany(output => Directory.EnumerateFiles(output, "Microsoft.CodeAnalysis*", SearchOption.AllDirectories)),
            .. Outputs().SelectMany(output => Directory.EnumerateFiles(output, "*.deps.json", SearchOption.AllDirectories))
                .Where(file => File.ReadAllText(file).Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal)),
        ]);

    [Fact]
    public void PluginFolders_OfTheHost_HaveNoCopyOfWhatIsShared() => Rule.Holds(
        "Contract and logging abstractions are the host's: with a copy of its own, a plugin's stages would implement another IStage.",
        Outputs().Select(output => Path.Combine(output, "plugins")).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll", SearchOption.AllDirectories))
            .Where(file => Path.GetFileNameWithoutExtension(file) is "TextPipeline.Abstractions" or "Microsoft.Extensions.Logging.Abstractions"));
}
