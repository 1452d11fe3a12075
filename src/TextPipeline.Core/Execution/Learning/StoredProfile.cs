using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Pipelines.Profiles;

namespace TextPipeline.Core.Execution.Learning;

/// <summary>A profile that outlives a run.</summary>
/// <param name="Profile">What was learned.</param>
/// <param name="Documents">From how many documents.</param>
internal sealed record StoredProfile(ICorpusProfile Profile, long Documents)
{
    /// <summary>Reads the profile of an entry; null where it is none, which is reported.</summary>
    public static StoredProfile? TryRead(string path, PipelineStage entry, List<Diagnostic> diagnostics)
    {
        try
        {
            ICorpusProfile profile = ProfileFile.Read(path, entry.Use, entry.Learner!, out ProfileHeader header);
            return new StoredProfile(profile, header.Documents);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(LearningDiagnostics.NotReadable(path, exception.Message));
            return null;
        }
    }

    /// <summary>What a file says of itself; null where it is no profile, which is reported.</summary>
    public static ProfileHeader? TryReadHeader(string path, List<Diagnostic> diagnostics)
    {
        try
        {
            using ProfileFile file = ProfileFile.Open(path);
            return ProfileHeader.Read(file.Header);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(LearningDiagnostics.NotReadable(path, exception.Message));
            return null;
        }
    }

    /// <summary>This profile with what another learned of documents that come later.</summary>
    public StoredProfile With(StoredProfile later)
    {
        Profile.Merge(later.Profile);
        return new StoredProfile(Profile, Documents + later.Documents);
    }

    /// <summary>Writes the profile; whenever the file is read, it is whole.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Save(string path, PipelineStage entry)
    {
        using var file = new PartialFile(path);
        ProfileFile.Write(file.Stream, new ProfileHeader(entry.Use, entry.Plugin, Documents).Write, Profile);
        file.Complete();
    }
}
