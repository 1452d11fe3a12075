using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Tests.Diagnostics;

namespace TextPipeline.Core.Tests.Pipelines.Conditions;

public sealed class ConditionFaultsTests
{
    internal const string Specification = "Pipelines/Conditions/ConditionFaults.spec.md";

    public static TheoryData<string> Titles => [.. FaultSpecification.Read(Specification).Select(example => example.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Compile_Example_GivesEveryFindingAsSpecified(string title)
    {
        FaultExample example = FaultSpecification.Read(Specification).Single(example => example.Title == title);
        var diagnostics = new List<Diagnostic>();

        foreach (SourceScalar source in ConditionSource.Find(example.Yaml))
        {
            int before = diagnostics.Count;
            ICondition? condition = ConditionSource.Compile(source, diagnostics);
            Assert.Equal(diagnostics.Count > before, condition is null);
        }

        string actual = string.Concat(diagnostics.OrderBy(diagnostic => diagnostic.Position).Select(diagnostic => diagnostic + "\n"));
        Assert.Equal(example.Expected, actual);
    }

    [Fact]
    public void Compile_EndlessBrackets_GivesAFinding()
    {
        var diagnostics = new List<Diagnostic>();

        ConditionSource.Compile(new SourceScalar(new SourcePosition("p.yaml", 1, 1), new string('(', 100_000), isQuoted: true), diagnostics);

        Assert.Equal("TP1302", Assert.Single(diagnostics).Code);
    }
}
