using System.Text.RegularExpressions;

namespace TextPipeline.Conventions;

public sealed partial class SourceStyleTests
{
    private const int MaximumLines = 300;

    private static readonly TypeDeclaration[] Types = [.. Repository.Sources("src", "plugins").SelectMany(TypeDeclaration.In)];

    [Fact]
    public void Files_OfEveryFolder_AreShort() => Rule.Holds(
        $"A source file has at most {MaximumLines} lines.",
        Repository.Sources("src", "plugins", "tests").Where(file => file.Lines.Length > MaximumLines).Select(file => $"{file.Path}: {file.Lines.Length} lines"));

    [Fact]
    public void Files_OfSourcesAndPlugins_HoldOneTypeOfTheirName() => Rule.Holds(
        "One top-level type a file, and the file has its name.",
        Types.Where(type => type.IsTopLevel && !type.Has("file")).GroupBy(type => type.File.Path).Where(types => types.Select(type => type.Name).Distinct().Count() > 1 || types.First().Name != types.First().File.Stem)
            .Select(types => $"{types.Key}: {string.Join(", ", types.Select(type => type.Name))}"));

    [Fact]
    public void Classes_OfSourcesAndPlugins_AreSealedUnlessDerivedFrom()
    {
        HashSet<string> bases = [.. Repository.Sources("src", "plugins", "tests").SelectMany(TypeDeclaration.In).SelectMany(type => Word().Matches(type.Bases).Select(match => match.Value))];
        Rule.Holds(
            "A class is sealed, abstract or static, or something derives from it.",
            Types.Where(type => type.IsClass && !type.Has("sealed", "abstract", "static") && !bases.Contains(type.Name))
                .Where(type => !Types.Any(other => other.Name == type.Name && other.Has("partial") && other.Has("sealed", "abstract", "static")))
                .Select(type => $"{type.File.Path}: {type.Name}"));
    }

    [Fact]
    public void Types_OfPlugins_AreInternal() => Rule.Holds(
        "The host finds stages by their attributes; nothing of a plugin has to be public.",
        Types.Where(type => type.IsTopLevel && type.Has("public") && type.File.Path.StartsWith("plugins/", StringComparison.Ordinal)).Select(type => $"{type.File.Path}: {type.Name}"));

    [Fact]
    public void Types_OfCoreAndCli_AreInternal() => Rule.Holds(
        "Core and the command are no library: what others build against is Abstractions and Testing.",
        Types.Where(type => type.IsTopLevel && type.Has("public"))
            .Where(type => type.File.Path.StartsWith("src/TextPipeline.Core/", StringComparison.Ordinal) || type.File.Path.StartsWith("src/TextPipeline.Cli/", StringComparison.Ordinal))
            .Select(type => $"{type.File.Path}: {type.Name}"));

    [Fact]
    public void Documentation_OfTheContract_IsEnforced()
    {
        foreach (string name in new[] { "TextPipeline.Abstractions", "TextPipeline.Testing", "TextPipeline.Text" })
        {
            ProjectFile project = Repository.Projects.Single(project => project.Name == name);
            Assert.Equal(["true"], project.Properties("GenerateDocumentationFile"));
            Assert.Equal(["true"], project.Properties("TreatWarningsAsErrors"));
        }

        Rule.Holds(
            "With warnings as errors, CS1591 makes the compiler check that everything public has documentation; nothing switches it off.",
            Repository.Files("*", "src", "plugins").Append("Directory.Build.props").Append("Directory.Build.targets").Append(".editorconfig")
                .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith("proj", StringComparison.Ordinal) || path.EndsWith(".props", StringComparison.Ordinal) || path.EndsWith(".targets", StringComparison.Ordinal) || path.EndsWith("config", StringComparison.Ordinal))
                .Where(path => Repository.ReadText(path).Contains("1591", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
