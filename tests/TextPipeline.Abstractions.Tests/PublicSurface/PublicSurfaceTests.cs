using System.Reflection;
using TextPipeline.Testing;

namespace TextPipeline.PublicSurface;

/// <summary>What plugins are built against changes only on purpose.</summary>
public sealed class PublicSurfaceTests
{
    private const string UpdateVariable = "TEXTPIPELINE_UPDATE_APPROVED";

    private static string ApprovedFolder { get; } = Path.Combine(
        typeof(PublicSurfaceTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "ProjectFolder").Value!, "Approved");

    [Theory]
    [InlineData(typeof(Document))]
    [InlineData(typeof(FakeStageContext))]
    public void PublicSurface_Assembly_IsAsApproved(Type member)
    {
        string name = member.Assembly.GetName().Name!;
        string file = Path.Combine(ApprovedFolder, $"{name}.txt");
        string actual = SurfacePrinter.Print(member.Assembly);
        if (Environment.GetEnvironmentVariable(UpdateVariable) is { Length: > 0 })
        {
            File.WriteAllText(file, actual);
        }

        string[] approved = File.ReadAllLines(file), found = actual.TrimEnd('\n').Split('\n');
        string[] difference = [.. LineDifference.Between(approved, found)];
        Assert.True(difference.Length == 0, $"""
            The public surface of {name} is not what Approved/{name}.txt says:
            {string.Join(Environment.NewLine, difference)}
            If that is meant, set {UpdateVariable}=1, run this test again and commit the file; see ContractVersion for what it does to plugins.
            """);
    }
}
