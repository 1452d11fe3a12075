using System.Collections.Immutable;
using System.CommandLine;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Cli.Logging;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Pipelines.Linting;
using TextPipeline.Core.PipelineTests;
using TextPipeline.Core.PipelineTests.Running;
using TextPipeline.Core.PipelineTests.Updating;

namespace TextPipeline.Cli.Verbs;

/// <summary><c>test PATH…</c>: pipelines against what their tests expect.</summary>
internal sealed class TestVerb
{
    private readonly CommonOptions _common;
    private readonly TestOptions _options = new();
    private readonly DefinitionOptions _definition = new();

    private TestVerb(CommonOptions common) => _common = common;

    public static Command Create(CommonOptions common)
    {
        var verb = new TestVerb(common);
        var command = new Command("test", "Run the tests of pipelines: documents with what must become of them.");
        verb._options.AddTo(command);
        verb._definition.AddTo(command);
        common.AddTo(command);
        command.SetAction(verb.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var logs = new LogFactory(_common.Log(arguments));
        var diagnostics = new List<Diagnostic>();
        try
        {
            return arguments.GetValue(_options.Record) is { Length: > 0 } inputs
                ? await RecordAsync(arguments, inputs, logs, diagnostics, cancellationToken).ConfigureAwait(false)
                : await TestAsync(arguments, logs, diagnostics, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
    }

    private async Task<int> TestAsync(ParseResult arguments, LogFactory logs, List<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        DefinitionSettings settings = _definition.Read(arguments, diagnostics);
        ImmutableArray<TestSuite> suites = TestSearch.Find(arguments.GetRequiredValue(_options.Paths), diagnostics);
        string? filter = arguments.GetValue(_options.Filter);
        var plan = TestPlan.Create(suites, Load, filter, diagnostics);
        await using (plan.ConfigureAwait(false))
        {
            if (filter is not null && plan.Count == 0 && !HasErrors(diagnostics))
            {
                diagnostics.Add(PipelineTestDiagnostics.NothingMatchesFilter(filter));
            }

            ImmutableArray<CaseResult> results = await plan.RunAsync(arguments.GetValue(_options.Workers), cancellationToken).ConfigureAwait(false);
            ImmutableArray<string> updated = arguments.GetValue(_options.Update) ? ExpectationUpdate.Apply(results, diagnostics) : default;
            if (!updated.IsDefaultOrEmpty)
            {
                // What was accepted shows in what the tests say now, not in what was meant to be written.
                results = await RunAgainAsync(arguments, results, diagnostics, Load, cancellationToken).ConfigureAwait(false);
            }

            Report(arguments, results, diagnostics, updated);
            DiagnosticPrinter.Print(diagnostics, logs);
            return HasErrors(diagnostics) ? ExitCode.BadUsage : results.All(result => result.Passed) ? ExitCode.Done : ExitCode.DoneWithFailures;
        }

        Pipeline? Load(string path)
        {
            Pipeline? pipeline = this.Load(arguments, path, logs, diagnostics, settings);
            if (pipeline is not null)
            {
                diagnostics.AddRange(StageChecks.Run(path, pipeline));
            }

            return pipeline;
        }
    }

    private Pipeline? Load(ParseResult arguments, string path, LogFactory logs, List<Diagnostic> diagnostics, DefinitionSettings settings) => PipelineFactory.Load(
        path, _common.Search(arguments), logs.Create, diagnostics, settings, IsolationOptions.ReadDefault(arguments, _common, _definition, logs));

    private async Task<ImmutableArray<CaseResult>> RunAgainAsync(
        ParseResult arguments, ImmutableArray<CaseResult> before, List<Diagnostic> diagnostics, Func<string, Pipeline?> load, CancellationToken cancellationToken)
    {
        if (before.All(result => result.Passed) || HasErrors(diagnostics))
        {
            return before;
        }

        var plan = TestPlan.Create(TestSearch.Find(arguments.GetRequiredValue(_options.Paths), diagnostics), load, arguments.GetValue(_options.Filter), diagnostics);
        await using (plan.ConfigureAwait(false))
        {
            return await plan.RunAsync(arguments.GetValue(_options.Workers), cancellationToken).ConfigureAwait(false);
        }
    }

    private void Report(ParseResult arguments, ImmutableArray<CaseResult> results, List<Diagnostic> diagnostics, ImmutableArray<string> updated)
    {
        if (arguments.GetValue(_options.JUnit) is { } path)
        {
            try
            {
                using FileStream file = File.Create(path);
                TestJUnitReport.Write(file, results, diagnostics);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                diagnostics.Add(PipelineTestDiagnostics.NotWritable(path, exception.Message));
            }
        }

        if (arguments.GetValue(_options.Format) == "json")
        {
            TestJsonReport.Write(Console.Out, results, updated);
        }
        else
        {
            TestTextReport.Write(Console.Out, results, updated);
        }
    }

    private async Task<int> RecordAsync(ParseResult arguments, string[] inputs, LogFactory logs, List<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        string[] paths = arguments.GetRequiredValue(_options.Paths);
        if (paths.Length != 1 || Directory.Exists(paths[0]))
        {
            diagnostics.Add(PipelineTestDiagnostics.RecordNeedsOneFile(paths.Length == 1 ? 0 : paths.Length));
        }

        diagnostics.AddRange(inputs.Where(input => !File.Exists(input)).Select(PipelineTestDiagnostics.NoRecordInput));
        DefinitionSettings settings = _definition.Read(arguments, diagnostics);
        RecordTarget? target = HasErrors(diagnostics) ? null : RecordTarget.Find(paths[0], diagnostics);
        Pipeline? pipeline = target is null ? null : Load(arguments, target.PipelinePath, logs, diagnostics, settings);
        if (pipeline is not null)
        {
            await using (pipeline.ConfigureAwait(false))
            {
                await RecordAsync(new CaseRecorder(target!.TestPath, pipeline, diagnostics), target.TestPath, inputs, diagnostics, cancellationToken).ConfigureAwait(false);
            }
        }

        return DiagnosticPrinter.Print(diagnostics, logs) ? ExitCode.Done : ExitCode.BadUsage;
    }

    private static async Task RecordAsync(CaseRecorder recorder, string testPath, string[] inputs, List<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        foreach (string input in inputs)
        {
            try
            {
                foreach (string name in await recorder.RecordAsync(input, cancellationToken).ConfigureAwait(false))
                {
                    await Console.Out.WriteLineAsync($"recorded  {testPath}: {name}").ConfigureAwait(false);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                diagnostics.Add(PipelineTestDiagnostics.NotWritable(testPath, exception.Message));
            }
        }
    }

    private static bool HasErrors(List<Diagnostic> diagnostics) => diagnostics.Exists(diagnostic => diagnostic.Severity == Severity.Error);
}
