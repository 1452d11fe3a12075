using System.Text;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Tests.Diagnostics;

namespace TextPipeline.Core.Tests.Definitions;

public sealed class PipelineFaultsTests
{
    internal const string Specification = "Definitions/PipelineFaults.spec.md";

    public static TheoryData<string> Titles => [.. FaultSpecification.Read(Specification).Select(example => example.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Read_Example_GivesEveryFindingAsSpecified(string title)
    {
        FaultExample example = FaultSpecification.Read(Specification).Single(example => example.Title == title);
        var diagnostics = new List<Diagnostic>();

        PipelineDefinitionReader.Read("p.yaml", Encoding.UTF8.GetBytes(example.Yaml), diagnostics);

        string actual = string.Concat(diagnostics.Select(diagnostic => diagnostic + "\n"));
        Assert.Equal(example.Expected, actual);
    }
}
