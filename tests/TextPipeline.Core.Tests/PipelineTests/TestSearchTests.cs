using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.PipelineTests;

namespace TextPipeline.Core.Tests.PipelineTests;

public sealed class TestSearchTests : IDisposable
{
    private const string Case = "- name: a\n  input: a\n  expect: { text: a }\n";

    private readonly TestFolder _folder = new();
    private readonly List<Diagnostic> _diagnostics = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Find_Folder_TakesTestFilesAndTestsInsidePipelines()
    {
        _folder.Write("b.yaml", "stages: [emit_same]\n");
        _folder.Write("b.test.yaml", "cases:\n" + Case);
        _folder.Write("a/inside.yaml", "stages: [emit_same]\ntests:\n" + Case);
        _folder.Write("packs/id.yaml", "rules:\n  - tests: [a]\n");
        _folder.Write("packs/tests.yaml", "tests: [a]\n");
        Assert.Equal(["a/inside.yaml < a/inside.yaml", "b.test.yaml < b.yaml"], Find(""));
        Assert.Empty(_diagnostics);
    }

    [Fact]
    public void Find_Pipeline_TakesTestsBesideAndInsideOnce()
    {
        _folder.Write("b.yaml", "stages: [emit_same]\ntests:\n" + Case);
        _folder.Write("b.test.yaml", "cases:\n" + Case);
        Assert.Equal(["b.test.yaml < b.yaml", "b.yaml < b.yaml"], Find("b.yaml", "b.test.yaml"));
        Assert.Empty(_diagnostics);
    }

    [Fact]
    public void Find_OtherPipeline_IsRelativeToTheTestFile()
    {
        _folder.Write("b.yaml", "stages: [emit_same]\n");
        _folder.Write("tests/x.test.yaml", "pipeline: ../b.yaml\ncases:\n" + Case);
        Assert.Equal(["tests/x.test.yaml < tests/../b.yaml"], Find("tests"));
    }

    [Fact]
    public void Find_NothingToTest_SaysSo()
    {
        _folder.Write("b.yaml", "stages: [emit_same]\n");
        Assert.Empty(Find("b.yaml", "none", "."));
        Assert.Equal(
            [
                "b.yaml: error TP1403: there are no tests here: no NAME.test.yaml and no pipeline with 'tests'",
                "none: error TP1401: there is no such file or folder",
                ".: error TP1403: there are no tests here: no NAME.test.yaml and no pipeline with 'tests'",
            ],
            _diagnostics.Select(diagnostic => _folder.Relative(diagnostic.ToString())));
    }

    [Fact]
    public void Find_FileWithAFault_GivesNoSuiteAndGoesOn()
    {
        _folder.Write("a.yaml", "stages: [emit_same]\n");
        _folder.Write("a.test.yaml", "cases: 1\n");
        _folder.Write("b.yaml", "stages: [emit_same]\ntests: {}\n");
        _folder.Write("c.yaml", "stages: [emit_same]\n");
        _folder.Write("c.test.yaml", "cases:\n" + Case);
        Assert.Equal(["c.test.yaml < c.yaml"], Find(""));
        Assert.Equal(
            [
                "a.test.yaml:1:8: error TP1024: 'cases' wants a list of cases, found the number 1",
                "b.yaml:2:8: error TP1024: 'tests' wants a list of cases, found a mapping",
            ],
            _diagnostics.Select(diagnostic => _folder.Relative(diagnostic.ToString())));
    }

    private string[] Find(params string[] paths) =>
    [
        .. TestSearch.Find(paths.Select(path => Path.Combine(_folder.Path, path)), _diagnostics)
            .Select(suite => _folder.Relative($"{suite.Path} < {suite.PipelinePath}").Replace('\\', '/')),
    ];
}
