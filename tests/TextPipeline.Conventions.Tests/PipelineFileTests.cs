using System.Text.RegularExpressions;

namespace TextPipeline.Conventions;

public sealed partial class PipelineFileTests
{
    private static IEnumerable<string> Pipelines => Directory.EnumerateFiles(Path.Combine(Repository.Root, "pipelines"), "*.yaml")
        .Where(file => !file.EndsWith(".test.yaml", StringComparison.Ordinal)).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    [Fact]
    public void Pipelines_OfTheRepository_AreThere() => Assert.Contains("news_id", Pipelines);

    [Fact]
    public void Pipelines_OfTheRepository_HaveASampleOrATest() => Rule.Holds(
        "A pipeline NAME.yaml comes with pipelines/samples/NAME.* or pipelines/NAME.test.yaml.",
        Pipelines.Where(name => !Repository.Files($"{name}.*", "pipelines/samples").Any() && !File.Exists(Path.Combine(Repository.Root, "pipelines", $"{name}.test.yaml"))));

    [Fact]
    public void Pipelines_OfTheRepository_HaveATest() => Rule.Holds(
        "What a shipped pipeline must make of documents stands in pipelines/NAME.test.yaml, which CI runs.",
        Pipelines.Where(name => !File.Exists(Path.Combine(Repository.Root, "pipelines", $"{name}.test.yaml"))));

    [Fact]
    public void Samples_OfPipelines_HaveAPipeline() => Rule.Holds(
        "A sample is called after the pipeline that it shows.",
        Repository.Files("*", "pipelines/samples").Where(path => !Pipelines.Contains(Path.GetFileName(path).Split('.')[0])));

    [Fact]
    public void Pipelines_OfTheRepository_AreCalledAsTheirFileIs() => Rule.Holds(
        "A pipeline's name is that of its file, in snake_case.",
        Pipelines.Where(name => !SnakeCase().IsMatch(name) || !Repository.ReadText($"pipelines/{name}.yaml").Split('\n').Contains($"name: {name}")));

    [GeneratedRegex("^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$")]
    private static partial Regex SnakeCase();
}
