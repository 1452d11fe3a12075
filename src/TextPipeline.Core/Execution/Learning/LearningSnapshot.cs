using System.Text.Json;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.Pipelines.Profiles;

namespace TextPipeline.Core.Execution.Learning;

/// <summary>Where a pass over the corpus goes on.</summary>
/// <param name="Profile">What was learned up to there.</param>
/// <param name="Documents">From how many documents.</param>
/// <param name="Ids">How many bytes of the identities count.</param>
/// <param name="State">The account up to there.</param>
internal sealed record LearningSnapshot(ICorpusProfile Profile, long Documents, long Ids, RunState State)
{
    /// <summary>Reads what <see cref="LearningSnapshots"/> wrote; null where there is none, or none that is of use.</summary>
    public static LearningSnapshot? TryRead(string path, ICorpusStage learner)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using ProfileFile file = ProfileFile.Open(path);
            return new LearningSnapshot(
                file.ReadContent(learner), file.Header.GetProperty("observed").GetInt64(), file.Header.GetProperty("ids").GetInt64(), RunStateJson.Read(file.Header));
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
