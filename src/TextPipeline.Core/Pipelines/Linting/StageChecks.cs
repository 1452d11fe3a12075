using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Pipelines.Linting;

/// <summary>Asks the stages of a pipeline what they find in their own data.</summary>
internal static class StageChecks
{
    /// <summary>The findings of all stages.</summary>
    /// <param name="path">The pipeline's file: files beside it are named from where the user is.</param>
    /// <param name="pipeline">The pipeline, built in this process.</param>
    public static IEnumerable<Diagnostic> Run(string path, Pipeline pipeline)
    {
        Dictionary<string, StageEntry> entries = pipeline.Definition?.AllStages.ToDictionary(entry => entry.Label, StringComparer.Ordinal) ?? [];
        foreach (PipelineStage stage in pipeline.Stages)
        {
            foreach (StageFinding finding in (stage.Stage as ICheckedStage)?.Check() ?? [])
            {
                SourcePosition? position = finding.File is { } file
                    ? new SourcePosition(Place(path, file), finding.Line, finding.Column)
                    : entries.TryGetValue(stage.Label, out StageEntry? entry) ? entry.Position : null;
                yield return finding.IsError ? PipelineDiagnostics.WrongData(position, stage.Use, finding.Message) : PipelineDiagnostics.DoubtfulData(position, stage.Use, finding.Message);
            }
        }
    }

    private static string Place(string path, string file)
    {
        string beside = Path.Combine(Path.GetDirectoryName(path) ?? "", file);
        return File.Exists(beside) ? beside : file;
    }
}
