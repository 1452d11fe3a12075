using System.Reflection;
using TextPipeline.Testing;
using TextPipeline.Text.Words;

namespace TextPipeline.PublicSurface;

/// <summary>What plugins are built against changes only on purpose, and never under a version that is out.</summary>
public sealed class PublicSurfaceTests
{
    private const string UpdateVariable = "TEXTPIPELINE_UPDATE_APPROVED";
    private const string Contract = "TextPipeline.Abstractions";

    private static bool Updates => Environment.GetEnvironmentVariable(UpdateVariable) is { Length: > 0 };

    private static string ProjectFolder { get; } =
        typeof(PublicSurfaceTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "ProjectFolder").Value!;

    private static string ApprovedFolder { get; } = Path.Combine(ProjectFolder, "Approved");

    [Theory]
    [InlineData(typeof(FakeStageContext))]
    [InlineData(typeof(WordTokenizer))]
    public void PublicSurface_Library_IsAsApproved(Type member)
    {
        string name = member.Assembly.GetName().Name!;
        string file = Path.Combine(ApprovedFolder, $"{name}.txt");
        string actual = SurfacePrinter.Print(member.Assembly);
        if (Updates)
        {
            File.WriteAllText(file, actual);
        }

        Compare(file, actual, $"If that is meant, set {UpdateVariable}=1, run this test again and commit the file.");
    }

    // The file of a version is written once, with it: no variable writes over it.
    [Fact]
    public void PublicSurface_Contract_IsThatOfItsVersion()
    {
        string file = Path.Combine(ApprovedFolder, $"{Contract}.{ContractVersion.Text}.txt");
        string actual = SurfacePrinter.Print(typeof(Document).Assembly);
        if (Updates && !File.Exists(file))
        {
            File.WriteAllText(file, actual);
        }

        Compare(file, actual, $"""
            The contract {ContractVersion.Text} is what that file says for good, for plugins say that they were built against it. If the change is meant, raise ContractVersion.Minor,
            write what it brings into plugins/COMPATIBILITY.md, set {UpdateVariable}=1, run this test again and commit the new file.
            """);
    }

    [Fact]
    public void PublicSurface_LaterMinor_HasAllOfTheEarlier()
    {
        Version[] versions = [.. Versions()];
        Assert.Equal(new Version(ContractVersion.Major, ContractVersion.Minor), versions[^1]);
        foreach ((Version earlier, Version later) in versions.Zip(versions.Skip(1)).Where(pair => pair.First.Major == pair.Second.Major))
        {
            HashSet<string> offered = [.. Members(later)];
            Assert.Equal([], Members(earlier).Where(member => !offered.Contains(member)));
        }
    }

    // A plugin that implements an interface, or derives from a class, lacks what is added to it.
    [Fact]
    public void PublicSurface_LaterMinor_DemandsNothingNewOfPlugins()
    {
        Version[] versions = [.. Versions()];
        foreach ((Version earlier, Version later) in versions.Zip(versions.Skip(1)).Where(pair => pair.First.Major == pair.Second.Major))
        {
            HashSet<string> known = [.. Members(earlier)];
            string[] demands = [.. Members(earlier).Where(IsImplementedByPlugins).Select(member => member.Split(" | ")[0]).Distinct()];
            Assert.Equal(
                [], Members(later).Where(member => !known.Contains(member) && demands.Contains(member.Split(" | ")[0]) && !member.Contains(" | default ", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void CompatibilityPage_EveryContract_HasARow()
    {
        string page = File.ReadAllText(Path.Combine(ProjectFolder, "..", "..", "plugins", "COMPATIBILITY.md"));
        Assert.Equal(
            Versions().Select(version => version.ToString()),
            page.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && char.IsAsciiDigit(line[2])).Select(line => line.Split('|')[1].Trim()));
    }

    private static void Compare(string file, string actual, string advice)
    {
        string[] approved = File.Exists(file) ? File.ReadAllLines(file) : [], found = actual.TrimEnd('\n').Split('\n');
        string[] difference = [.. LineDifference.Between(approved, found)];
        Assert.True(difference.Length == 0, $"""
            The public surface is not what Approved/{Path.GetFileName(file)} says:
            {string.Join(Environment.NewLine, difference)}
            {advice}
            """);
    }

    private static IEnumerable<Version> Versions() =>
        Directory.GetFiles(ApprovedFolder, $"{Contract}.*.txt").Select(file => Version.Parse(Path.GetFileNameWithoutExtension(file)[(Contract.Length + 1)..])).Order();

    // "Type | member", without what names the version itself.
    private static IEnumerable<string> Members(Version version)
    {
        string type = "";
        foreach (string line in File.ReadAllLines(Path.Combine(ApprovedFolder, $"{Contract}.{version}.txt")))
        {
            type = line.StartsWith(' ') ? type : line;
            if (!line.StartsWith("    const ", StringComparison.Ordinal))
            {
                yield return $"{type} | {line.Trim().Replace($"contract = \"{version}\"", "contract", StringComparison.Ordinal)}";
            }
        }
    }

    private static bool IsImplementedByPlugins(string member) =>
        member.StartsWith("interface ", StringComparison.Ordinal) || member.StartsWith("abstract class TextPipeline.SyncStage ", StringComparison.Ordinal);
}
