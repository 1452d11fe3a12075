using System.Text.RegularExpressions;

namespace TextPipeline.Conventions;

/// <summary>What holds for every plugin that ships, and for the text primitives that plugins carry.</summary>
public sealed partial class PluginTests
{
    private static IEnumerable<SourceFile> Plugins => Repository.Sources("plugins");

    private static IEnumerable<SourceFile> Text => Repository.Sources("src").Where(file => file.Path.StartsWith("src/TextPipeline.Text/", StringComparison.Ordinal));

    private static IEnumerable<string> Stages => Plugins.SelectMany(file => Stage().Matches(file.Code).Select(match => match.Groups["name"].Value));

    [Fact]
    public void Results_OfStages_DependOnTheDocumentAlone() => Rule.Holds(
        "No clock, chance, culture or machine in a stage; what waits asks StageServices.TimeProvider.",
        Plugins.Concat(Text).SelectMany(file => file.Find(Surroundings())));

    [Fact]
    public void Data_OfStages_IsReadThroughResources() => Rule.Holds(
        "A stage reads its files through StageServices.Resources, so that a user can put another in the place of any.",
        Plugins.SelectMany(file => file.Find(FileSystem())));

    [Fact]
    public void Regexes_OverDocuments_AreBounded() => Rule.Holds(
        "A regex over document text does not backtrack, or has a time limit: documents come from strangers.",
        Plugins.Concat(Text).SelectMany(file => RegexUse().Matches(file.Code).Where(match => !Bound().IsMatch(match.Value)).Select(match => $"{file.Path}: {match.Value.Split('\n')[0]}")));

    [Fact]
    public void Options_OfStages_AreDescribedAndInitOnly() => Rule.Holds(
        "Options are init-only properties with a [Description] each.",
        Plugins.Where(file => file.Stem.EndsWith("Options", StringComparison.Ordinal)).SelectMany(file => Property().Matches(file.Code)
            .Where(match => match.Groups["accessor"].Value != "init" || !match.Groups["attributes"].Value.Contains("[Description(", StringComparison.Ordinal))
            .Select(match => $"{file.Path}: {match.Groups["name"].Value}")));

    [Fact]
    public void Stages_ThatShip_AreHeldToTheLaws()
    {
        string tests = string.Concat(Repository.Sources("tests").Where(file => file.Stem == "ConformanceTests").Select(file => file.Code));
        Rule.Holds(
            "Every stage that ships is put through StageLaws.Check, in ConformanceTests of its plugin's tests.",
            Plugins.SelectMany(file => StageClass().Matches(file.Code).Select(match => match.Groups["name"].Value)).Where(name => !tests.Contains($"<{name}, ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Names_OfStages_AreUniqueAndSnakeCase()
    {
        Assert.Equal(Stages.Distinct().Order(StringComparer.Ordinal), Stages.Order(StringComparer.Ordinal));
        Assert.All(Stages, name => Assert.Matches("^[a-z]+(?:_[a-z]+)*$", name));
    }

    [Fact]
    public void Stages_ThatShip_AreInTheGuide()
    {
        string guide = Repository.ReadText("pipelines/README.md");
        IEnumerable<string> used = Repository.Files("*.yaml", "pipelines").SelectMany(path => Use().Matches(Repository.ReadText(path)).Select(match => match.Groups["name"].Value));
        Rule.Holds("pipelines/README.md lists every stage that ships.", Stages.Union(used).Where(name => !guide.Contains($"| `{name}` |", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"\[Stage\(\s*""(?<name>[^""]*)""")]
    private static partial Regex Stage();

    [GeneratedRegex(@"^\s*- use: (?<name>\w+)\s*$", RegexOptions.Multiline)]
    private static partial Regex Use();

    [GeneratedRegex(@"\b(?:DateTime|DateTimeOffset)\.(?:Utc)?(?:Now|Today)\b|\bRandom\.Shared|\bnew Random\(|\bGuid\.NewGuid|\bEnvironment\.(?:TickCount|MachineName|ProcessorCount|GetEnvironmentVariable)|\bCurrent(?:UI)?Culture\b|\bTimeZoneInfo\.(?:Local|FindSystem)|\bTimeProvider\.System\b")]
    private static partial Regex Surroundings();

    [GeneratedRegex(@"(?<![\w.])(?:System\.IO\.)?(?:File|Directory|FileInfo|DirectoryInfo)\.[A-Z]|\bnew (?:FileStream|FileInfo|DirectoryInfo)\(|\bAssembly\.(?:Location|GetManifestResource)")]
    private static partial Regex FileSystem();

    [GeneratedRegex(@"\bnew Regex\([^;]*;|\bRegex\s+\w+\s*=\s*new\([^;]*;|\bRegex\.(?:IsMatch|Match|Matches|Replace|Split|Count|EnumerateMatches)\([^;]*;|\[GeneratedRegex\(.*?\)\]", RegexOptions.Singleline)]
    private static partial Regex RegexUse();

    [GeneratedRegex(@"\bNonBacktracking\b|\bTimeSpan\b|\b\w*[tT]imeout\w*\b|\bmatchTimeout")]
    private static partial Regex Bound();

    [GeneratedRegex(@"class (?<name>\w+Stage)\b[^{]*IStageFactory<")]
    private static partial Regex StageClass();

    [GeneratedRegex(@"(?<attributes>(?:^[ ]*\[.*\]\n)*)^[ ]*public[ ](?!static)[^\n(=]*?(?<name>\w+)[ ]\{[ ]get;[ ]?(?<accessor>\w*)", RegexOptions.Multiline)]
    private static partial Regex Property();
}
