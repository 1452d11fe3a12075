using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.PipelineTests;
using TextPipeline.Core.PipelineTests.Reading;
using TextPipeline.Core.PipelineTests.Running;

namespace TextPipeline.Core.Tests.PipelineTests.Running;

/// <summary>Runs one case, given as the YAML of its members, against stages.</summary>
internal static class Cases
{
    /// <summary>What is not as expected: <c>line:column: message</c>, then the details.</summary>
    public static async Task<string[]> RunAsync(string yaml, params (string Label, IStage Stage)[] stages) =>
        [.. (await RunIn(Path.GetTempPath(), yaml, stages)).Mismatches
            .SelectMany(mismatch => mismatch.Details.Prepend($"{mismatch.Position.Line}:{mismatch.Position.Column}: {mismatch.Message}"))];

    public static async Task<CaseResult> RunIn(string folder, string yaml, params (string Label, IStage Stage)[] stages)
    {
        var diagnostics = new List<Diagnostic>();
        SourceNode tests = SourceReader.Read("p.yaml", Encoding.UTF8.GetBytes("- name: case\n" + string.Concat(yaml.Split('\n').Select(line => $"  {line}\n"))), diagnostics)!;
        TestSuite suite = TestSuiteReader.Read(Path.Combine(folder, "p.yaml"), tests, diagnostics);
        Assert.Empty(diagnostics);
        Pipeline pipeline = Pipeline.OfStages("p", stages.Select(stage => new PipelineStage(stage.Label, stage.Label, "tests", stage.Stage, FailurePolicy.Quarantine, NullLogger.Instance)));
        return await new CaseRunner(suite, pipeline).RunAsync(suite.Cases[0], TestContext.Current.CancellationToken);
    }
}
