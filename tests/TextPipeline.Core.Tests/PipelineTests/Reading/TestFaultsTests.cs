using System.Text;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.PipelineTests.Reading;
using TextPipeline.Core.Tests.Diagnostics;

namespace TextPipeline.Core.Tests.PipelineTests.Reading;

public sealed class TestFaultsTests : IDisposable
{
    internal const string Specification = "PipelineTests/TestFaults.spec.md";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Titles => [.. FaultSpecification.Read(Specification).Select(example => example.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Read_Example_GivesEveryFindingAsSpecified(string title)
    {
        FaultExample example = FaultSpecification.Read(Specification).Single(example => example.Title == title);
        _folder.Write("p.yaml", "");
        _folder.Write("a.txt", "");
        var diagnostics = new List<Diagnostic>();

        TestSuiteReader.Read(Path.Combine(_folder.Path, "p.test.yaml"), Encoding.UTF8.GetBytes(example.Yaml), diagnostics);

        Assert.Equal(example.Expected, _folder.Relative(string.Concat(diagnostics.Select(diagnostic => diagnostic + "\n"))));
    }
}
