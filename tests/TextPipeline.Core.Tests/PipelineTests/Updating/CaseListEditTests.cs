using TextPipeline.Core.PipelineTests.Updating;

namespace TextPipeline.Core.Tests.PipelineTests.Updating;

public sealed class CaseListEditTests
{
    private const string Case = "- name: new\n  input: a\n";

    [Theory]
    [InlineData("", "cases:\n  - name: new\n    input: a\n")]
    [InlineData("cases:\n  - name: old\n", "cases:\n  - name: old\n\n  - name: new\n    input: a\n")]
    [InlineData("cases:\n- name: old", "cases:\n- name: old\n\n- name: new\n  input: a\n")]
    [InlineData("# why\npipeline: p.yaml\ncases:\n    -   name: old # here\n# end\n", "# why\npipeline: p.yaml\ncases:\n    -   name: old # here\n# end\n\n    - name: new\n      input: a\n")]
    public void Append_ListAtTheEnd_GainsTheCase(string file, string expected) => Assert.Equal(expected, CaseListEdit.Append(file, Case, 1));

    [Theory]
    [InlineData("cases: []\n")]
    [InlineData("cases: [{ name: old }]\n")]
    [InlineData("cases:\n  - name: old\npipeline: p.yaml\n")]
    [InlineData("cases: |\n  text\n")]
    [InlineData("cases:\n  - text: |+\n      keeps line ends\n")]
    [InlineData("{")]
    public void Append_ListThatCannotGrow_GivesNull(string file) => Assert.Null(CaseListEdit.Append(file, Case, 1));
}
