using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.PipelineTests.Reading;
using TextPipeline.Core.PipelineTests.Running;

namespace TextPipeline.Core.PipelineTests;

/// <summary>Suites with their pipelines, checked and ready to run. Owns the pipelines.</summary>
internal sealed class TestPlan : IAsyncDisposable
{
    private readonly List<(TestCase Case, CaseRunner Runner)> _cases = [];
    private readonly Dictionary<string, Pipeline?> _pipelines = new(StringComparer.Ordinal);

    /// <summary>Loads the pipelines of some suites, each once.</summary>
    /// <param name="suites">The suites.</param>
    /// <param name="load">Loads a pipeline and reports its faults; null where it has any.</param>
    /// <param name="filter">What the name of a case must contain, whatever the case of its letters; null for every case.</param>
    /// <param name="diagnostics">Gains what is wrong between suites and pipelines. A suite with a fault does not run.</param>
    public static TestPlan Create(ImmutableArray<TestSuite> suites, Func<string, Pipeline?> load, string? filter, List<Diagnostic> diagnostics)
    {
        var plan = new TestPlan();
        foreach (TestSuite suite in suites)
        {
            string key = Path.GetFullPath(suite.PipelinePath);
            if (!plan._pipelines.TryGetValue(key, out Pipeline? pipeline))
            {
                plan._pipelines.Add(key, pipeline = load(suite.PipelinePath));
            }

            if (pipeline is null || !AreRight(suite, pipeline, diagnostics))
            {
                continue;
            }

            var runner = new CaseRunner(suite, pipeline);
            plan._cases.AddRange(suite.Cases.Where(one => filter is null || one.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)).Select(one => (one, runner)));
        }

        return plan;
    }

    /// <summary>How many cases it has.</summary>
    public int Count => _cases.Count;

    /// <summary>Runs every case; gives the results in the order of the suites and their cases, whatever the number of workers.</summary>
    public async Task<ImmutableArray<CaseResult>> RunAsync(int workers, CancellationToken cancellationToken)
    {
        var results = new CaseResult[_cases.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, results.Length, options, async (i, token) =>
            results[i] = await _cases[i].Runner.RunAsync(_cases[i].Case, token).ConfigureAwait(false)).ConfigureAwait(false);
        return [.. results];
    }

    private static bool AreRight(TestSuite suite, Pipeline pipeline, List<Diagnostic> diagnostics)
    {
        int before = diagnostics.Count;
        string[] labels = [.. pipeline.Stages.Select(stage => stage.Label)];
        foreach (TestCase one in suite.Cases)
        {
            foreach (StageMock mock in one.Mocks.Where(mock => !labels.Contains(mock.Label)))
            {
                diagnostics.Add(PipelineTestDiagnostics.UnknownLabel(mock.Position, mock.Label, labels));
            }

            if (one.Input is TestInput.FromFile { Id: { } id } file && CaseDocuments.Of(suite, one).IsEmpty)
            {
                string[] ids = [.. CaseDocuments.ReadFile(suite.Resolve(file.Path)).Select(document => document.Document.Id)];
                diagnostics.Add(PipelineTestDiagnostics.DocumentNotFound(file.Position, id, ids));
            }
        }

        return diagnostics.Count == before;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (Pipeline? pipeline in _pipelines.Values)
        {
            if (pipeline is not null)
            {
                await pipeline.DisposeAsync().ConfigureAwait(false);
            }
        }
    }
}
