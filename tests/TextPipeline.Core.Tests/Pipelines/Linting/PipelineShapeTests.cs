using System.Text;
using TextPipeline.Core.Pipelines.Linting;

namespace TextPipeline.Core.Tests.Pipelines.Linting;

public sealed class PipelineShapeTests
{
    [Theory]
    [InlineData("stages: []", true)]
    [InlineData("name: x\nstages:\n  - a", true)]
    [InlineData("stage:\n  - use: a", true)]
    [InlineData("stages:\n\t- a", true)]
    [InlineData("  stages: [\n", true)]
    [InlineData("- use: a", false)]
    [InlineData("name: common\nrules:\n  - any: [stages]", false)]
    [InlineData("jobs:\n  - uses: a", false)]
    [InlineData("a: [\n", false)]
    [InlineData("stages", false)]
    [InlineData("# stages:", false)]
    [InlineData("", false)]
    [InlineData(" \n ", false)]
    public void IsPipeline_Yaml_GoesByStages(string yaml, bool isPipeline) => Assert.Equal(isPipeline, PipelineShape.IsPipeline(Encoding.UTF8.GetBytes(yaml)));

    [Fact]
    public void IsPipeline_LargeFileThatIsNoYaml_SaysNo() => Assert.False(PipelineShape.IsPipeline(Encoding.UTF8.GetBytes(new string('[', 1_000_000))));
}
