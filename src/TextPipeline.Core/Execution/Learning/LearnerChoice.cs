using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.Execution.Learning;

/// <summary>Finds the stage of a pipeline whose profile is meant.</summary>
internal static class LearnerChoice
{
    /// <summary>The stage of a label, or the one that learns; null where there is none or more than one, which is reported.</summary>
    /// <param name="pipeline">A pipeline without stored profiles.</param>
    /// <param name="path">Its file.</param>
    /// <param name="label">The entry; null for the one that learns.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static PipelineStage? Find(Pipeline pipeline, string path, string? label, List<Diagnostic> diagnostics)
    {
        PipelineStage[] learners = [.. pipeline.Learners];
        PipelineStage? found = label is null ? learners.FirstOrDefault() : learners.FirstOrDefault(entry => entry.Label == label);
        if (learners.Length == 0)
        {
            diagnostics.Add(LearningDiagnostics.NothingLearns(path));
        }
        else if (found is null)
        {
            diagnostics.Add(LearningDiagnostics.LearnsNot(path, label!, learners.Select(entry => entry.Label)));
        }
        else if (label is null && learners.Length > 1)
        {
            diagnostics.Add(LearningDiagnostics.SeveralLearn(path, learners.Select(entry => entry.Label)));
            return null;
        }

        return found;
    }
}
