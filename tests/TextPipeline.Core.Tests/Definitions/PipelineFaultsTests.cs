using System.Text;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Tests.Diagnostics;

namespace TextPipeline.Core.Tests.Definitions;

public sealed class PipelineFaultsTests
{
    internal const string Specification = "Definitions/PipelineFaults.spec.md";
    internal const string ValueSpecification = "Definitions/ValueFaults.spec.md";

    public static TheoryData<string> Titles => [.. FaultSpecification.Read(Specification).Select(example => example.Title)];

    public static TheoryData<string> ValueTitles => [.. FaultSpecification.Read(ValueSpecification).Select(example => example.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Read_Example_GivesEveryFindingAsSpecified(string title) => AssertFindings(Specification, title);

    [Theory]
    [MemberData(nameof(ValueTitles))]
    public void Read_ExampleWithReferences_GivesEveryFindingAsSpecified(string title) => AssertFindings(ValueSpecification, title);

    private static void AssertFindings(string specification, string title)
    {
        FaultExample example = FaultSpecification.Read(specification).Single(example => example.Title == title);
        string folder = Directory.CreateTempSubdirectory("textpipeline-test-").FullName + Path.DirectorySeparatorChar;
        foreach ((string name, string content) in example.Files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder + name)!);
            File.WriteAllText(folder + name, content);
        }

        var diagnostics = new List<Diagnostic>();
        var settings = new DefinitionSettings { Variable = name => name switch { "SET" => "value", "NUMBER" => "60", "EMPTY" => "", _ => null } };

        PipelineDefinitionReader.Read(folder + "p.yaml", Encoding.UTF8.GetBytes(example.Yaml), diagnostics, settings);

        Directory.Delete(folder, recursive: true);
        string actual = string.Concat(diagnostics.Select(diagnostic => diagnostic + "\n")).Replace(folder.Replace('\\', '/'), "", StringComparison.Ordinal).Replace(folder, "", StringComparison.Ordinal);
        Assert.Equal(example.Expected, actual);
    }
}
