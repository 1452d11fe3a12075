using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution.Isolation.Frames;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Core.Execution.Isolation;

/// <summary>Puts stages of one pipeline into child processes. The pipeline that is built with it ends the children where it is disposed.</summary>
internal sealed class ProcessIsolation : IStageIsolation, IAsyncDisposable
{
    private readonly ChildCommand _command;
    private readonly ILogger _logger;
    private readonly IsolationLevel? _level;
    private readonly ConcurrentDictionary<string, ILogger> _loggers = new(StringComparer.Ordinal);
    private readonly ChildPool _pool;
    private WorkerSetup _setup;

    /// <param name="command">How a child is started.</param>
    /// <param name="setup">What it is told beside the pipeline's file and the entries.</param>
    /// <param name="logger">Where what is of no entry goes.</param>
    /// <param name="level">Where all stages run, whatever the entries say; null for what they say.</param>
    public ProcessIsolation(ChildCommand command, WorkerSetup setup, ILogger logger, IsolationLevel? level)
    {
        _command = command;
        _setup = setup with { LeastLevel = Enum.GetValues<LogLevel>().First(least => least == LogLevel.None || logger.IsEnabled(least)) };
        _logger = logger;
        _level = level;
        _pool = new ChildPool(command, label => label is null ? logger : _loggers.GetValueOrDefault(label));
    }

    public IStage? StandInFor(StageEntry entry, IsolationLevel level, ILogger logger, bool learns) =>
        (_level ?? level) == IsolationLevel.Process && !learns ? StandIn(entry.Label, entry.Timeout, logger) : null;

    /// <summary>Starts the first child where there is a stage for it: what only the stages can find wrong is said before anything runs.</summary>
    public ImmutableArray<string> Prepare(string path, ReadOnlyMemory<byte> utf8, ResourceLog resources, List<Diagnostic> diagnostics)
    {
        _setup = _setup with { PipelinePath = path, Pipeline = utf8, Labels = [.. _loggers.Keys.Order(StringComparer.Ordinal)] };
        if (_setup.Labels.IsEmpty)
        {
            return [];
        }

        // What both processes find is said once.
        HashSet<(string, SourcePosition?)> said = [.. diagnostics.Select(finding => (finding.Code, finding.Position))];
        WorkerReady ready = _pool.OpenAsync(_setup).GetAwaiter().GetResult();
        diagnostics.AddRange(ready.Findings.Where(finding => !said.Contains((finding.Code, finding.Position))));
        foreach ((string name, string file) in ready.Resources)
        {
            resources.Add(name, file);
        }

        return ready.Plugins;
    }

    /// <summary>The same pipeline with every stage that does not learn of the corpus in child processes of its own, for documents of which one may end the process that runs it.</summary>
    /// <param name="pipeline">A pipeline that was built with this isolation. It stays its owner's.</param>
    /// <param name="diagnostics">Gains why no child can be started.</param>
    /// <returns>A pipeline that the caller disposes, which ends its children; null where there is an error.</returns>
    public Pipeline? Isolate(Pipeline pipeline, List<Diagnostic> diagnostics)
    {
        var all = new ProcessIsolation(_command, _setup, _logger, IsolationLevel.Process);
        Pipeline isolated = pipeline.WithStages(stage => stage with { Stage = stage.Stage is ICorpusStage { Learns: true } learner ? new SharedStage(learner) : all.StandIn(stage.Label, stage.Timeout, stage.Logger) });
        var findings = new List<Diagnostic>();
        all.Prepare(_setup.PipelinePath, _setup.Pipeline, new ResourceLog(), findings);
        diagnostics.AddRange(findings.Where(finding => finding.Severity == Severity.Error));
        if (findings.Exists(finding => finding.Severity == Severity.Error))
        {
            isolated.DisposeAsync().AsTask().GetAwaiter().GetResult();
            return null;
        }

        return isolated;
    }

    /// <summary>Ends the children, for who has no pipeline to dispose.</summary>
    public ValueTask DisposeAsync() => _pool.DisposeAsync();

    private ProcessStage StandIn(string label, TimeSpan? timeout, ILogger logger)
    {
        _loggers[label] = logger;
        return new ProcessStage(label, timeout, _pool);
    }
}
