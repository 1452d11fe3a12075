using System.Globalization;

namespace TextPipeline.Cli.Tests.ShippedPipelines;

/// <summary>Every pipeline that ships, on its own sample.</summary>
public sealed class ShippedPipelineTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "pipelines"), "*.yaml")
        .Where(file => !file.EndsWith(".test.yaml", StringComparison.Ordinal)).Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Lint_ShippedPipeline_IsClean(string name)
    {
        CommandResult result = _work.Run("lint", Repository.Pipeline(name + ".yaml"));
        Assert.Equal((0, ""), (result.ExitCode, result.Output));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Test_ShippedPipeline_Passes(string name)
    {
        CommandResult result = _work.Run("test", Repository.Pipeline(name + ".yaml"));
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
    }

    // The expected files are for reading: what a stage does to a sample shows in a diff. TEXTPIPELINE_UPDATE_EXPECTED=1 writes them anew.
    [Theory]
    [MemberData(nameof(Names))]
    public void Run_ShippedPipelineOnItsSample_GivesWhatIsExpected(string name)
    {
        string sample = Directory.EnumerateFiles(Path.Combine(Repository.Root, "pipelines", "samples"), name + ".*").Single();
        string expectedPath = Path.Combine(Repository.Root, "tests", "TextPipeline.Cli.Tests", "ShippedPipelines", "Expected", name + ".txt");
        CommandResult result = _work.Run("run", Repository.Pipeline(name + ".yaml"), sample, "--output-format", "text");
        Assert.Equal(0, result.ExitCode);
        if (Environment.GetEnvironmentVariable("TEXTPIPELINE_UPDATE_EXPECTED") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(expectedPath)!);
            File.WriteAllText(expectedPath, result.Output);
        }

        string[] expected = File.ReadAllText(expectedPath).TrimEnd('\n').Split('\n'), actual = result.Output.TrimEnd('\n').Split('\n');
        for (int i = 0; i < Math.Max(expected.Length, actual.Length); i++)
        {
            string line = string.Create(CultureInfo.InvariantCulture, $"line {i + 1}: ");
            Assert.Equal(line + (i < expected.Length ? expected[i] : "(end)"), line + (i < actual.Length ? actual[i] : "(end)"));
        }
    }
}
