using System.Text.RegularExpressions;

namespace TextPipeline.Conventions;

public sealed partial class LayoutTests
{
    private static readonly string[] Folders = ["pipelines", "plugins", "src", "tests"];

    private static readonly string[] TopFiles =
    [
        "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "LICENSE", "README.md", "TextPipeline.sln", "global.json",
    ];

    [Fact]
    public void TopLevel_OfTheRepository_HoldsNothingElse()
    {
        string[] ignored = [.. Repository.ReadText(".gitignore").Split('\n', StringSplitOptions.TrimEntries).Select(line => line.TrimEnd('/'))];
        Rule.Holds(
            "The top level is src, plugins, tests, pipelines, TextPipeline.sln, README.md, LICENSE and what the toolchain wants.",
            Directory.EnumerateFileSystemEntries(Repository.Root).Select(entry => Path.GetFileName(entry)!)
                .Where(name => name[0] != '.' && !ignored.Contains(name)).Except([.. Folders, .. TopFiles]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TopLevel_OfTheRepository_HoldsTheFourFolders() =>
        Assert.All(Folders, folder => Assert.True(Directory.Exists(Path.Combine(Repository.Root, folder)), folder));

    [Fact]
    public void Names_OfFilesAndTypes_SayWhatTheyAreFor() => Rule.Holds(
        "Nothing is called Utils, Helpers or Manager: a name says what a thing does.",
        [
            .. Repository.Files("*", "src", "plugins", "tests").Where(path => path.Split('/').Any(part => Vague().IsMatch(part.Split('.')[0]))),
            .. Repository.Sources("src", "plugins", "tests").SelectMany(TypeDeclaration.In).Where(type => Vague().IsMatch(type.Name)).Select(type => $"{type.File.Path}: {type.Name}"),
        ]);

    [Fact]
    public void Projects_OfEveryFolder_AreInTheSolution()
    {
        string solution = Repository.ReadText("TextPipeline.sln").Replace('\\', '/');
        Rule.Holds(
            "Every project that ships or tests is in TextPipeline.sln, or dotnet test would pass it over. (Plugins that only tests load are built by those tests.)",
            Repository.Projects.Where(project => !project.IsUnder("tests") || project.Name.EndsWith(".Tests", StringComparison.Ordinal))
                .Where(project => !solution.Contains($"\"{project.Path}\"", StringComparison.Ordinal)).Select(project => project.Path));
    }

    [Fact]
    public void Tests_OfEveryShippedProject_AreThere()
    {
        string[] names = [.. Repository.Projects.Select(project => project.Name)];
        Rule.Holds(
            "tests mirrors src and plugins. (What Testing offers is tested with the contract; Templates is data.)",
            Repository.Projects.Where(project => !project.IsUnder("tests") && project.Name is not ("TextPipeline.Testing" or "TextPipeline.Templates"))
                .Where(project => !names.Contains($"{project.Name}.Tests")).Select(project => project.Path));
    }

    [GeneratedRegex("(?:Util(?:s|ity|ities)?|Helpers?|Managers?)$")]
    private static partial Regex Vague();
}
