using System.Reflection;
using System.Text.RegularExpressions;

namespace Example.Privacy;

/// <summary>The guide to writing plugins shows these files: what it shows compiles, and its test passes.</summary>
public sealed partial class GuideTests
{
    private static string Folder { get; } = typeof(GuideTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "ProjectFolder").Value!;

    [Fact]
    public void Guide_CodeBlocks_AreTheFilesOfTheExample()
    {
        string guide = File.ReadAllText(Path.Combine(Folder, "../../plugins/README.md"));
        string[] blocks = [.. CodeBlock().Matches(guide).Select(match => match.Groups["code"].Value)];
        string[] files = [.. new[] { "MaskEmailsOptions", "MaskEmailsStage", "MaskEmailsStageTests" }.Select(name => File.ReadAllText(Path.Combine(Folder, "Example", $"{name}.cs")))];
        Assert.Equal(files, blocks);
    }

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
