using Microsoft.Extensions.Logging;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Core.Pipelines.Linting;

/// <summary>Checks pipelines as a run would, up to the point where documents come.</summary>
/// <remarks>Stages are built, as only they can find some options wrong; plugins are loaded once for all pipelines.</remarks>
internal sealed class PipelineLinter
{
    private readonly PluginSearchSettings _search;
    private readonly DefinitionSettings _settings;
    private readonly Func<string?, ILogger> _loggers;
    private readonly PluginLoader _loader = new();

    public PipelineLinter(PluginSearchSettings search, DefinitionSettings settings, Func<string?, ILogger> loggers)
    {
        _settings = settings;
        _search = search;
        _loggers = loggers;
    }

    /// <summary>Every finding of every pipeline that the paths name, sorted by file and position, each once.</summary>
    /// <param name="paths">See <see cref="LintTargets.Find"/>.</param>
    /// <param name="before">What is already found wrong.</param>
    public LintReport Lint(IEnumerable<string> paths, IEnumerable<Diagnostic> before)
    {
        var diagnostics = new List<Diagnostic>(before);
        IReadOnlyList<LintTarget> targets = LintTargets.Find(paths, diagnostics);
        foreach (LintTarget target in targets)
        {
            Pipeline? pipeline = PipelineFactory.Load(target.Path, target.Utf8, _loader, _search, _loggers, diagnostics, _settings);
            if (pipeline is not null)
            {
                diagnostics.AddRange(StageChecks.Run(target.Path, pipeline));
            }

            pipeline?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }

        return new LintReport(targets.Count, [.. diagnostics.Distinct().OrderBy(finding => finding.Position ?? default).ThenBy(finding => finding.Code, StringComparer.Ordinal)]);
    }
}
