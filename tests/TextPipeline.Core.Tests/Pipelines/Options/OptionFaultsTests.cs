using System.Text;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines.Options;
using TextPipeline.Core.Tests.Diagnostics;

namespace TextPipeline.Core.Tests.Pipelines.Options;

public sealed class OptionFaultsTests
{
    internal const string Specification = "Pipelines/Options/OptionFaults.spec.md";

    private static readonly Dictionary<string, Type> Stages = new()
    {
        ["sample"] = typeof(SampleOptions),
        ["requiring"] = typeof(RequiringOptions),
        ["faulty"] = typeof(FaultyOptions),
        ["unmakeable"] = typeof(UnmakeableOptions),
        ["simple"] = typeof(NoOptions),
    };

    public static TheoryData<string> Titles => [.. FaultSpecification.Read(Specification).Select(example => example.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Bind_Example_GivesEveryFindingAsSpecified(string title)
    {
        FaultExample example = FaultSpecification.Read(Specification).Single(example => example.Title == title);
        var diagnostics = new List<Diagnostic>();

        PipelineDefinition definition = PipelineDefinitionReader.Read("p.yaml", Encoding.UTF8.GetBytes(example.Yaml), diagnostics)!;
        foreach (StageEntry entry in definition.Stages)
        {
            int before = diagnostics.Count;
            object? options = OptionsBinder.Bind(Stages[entry.Use.Stage], entry.With, entry.Position, entry.Use.Stage, diagnostics);
            Assert.Equal(diagnostics.Count > before, options is null);
        }

        string actual = string.Concat(diagnostics.OrderBy(diagnostic => diagnostic.Position).Select(diagnostic => diagnostic + "\n"));
        Assert.Equal(example.Expected, actual);
    }
}
