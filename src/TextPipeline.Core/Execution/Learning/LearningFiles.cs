using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Pipelines.Profiles;

namespace TextPipeline.Core.Execution.Learning;

/// <summary>Where a run keeps what one stage has learned: below its folder, in <c>profiles/</c>, by the entry's label.</summary>
internal sealed class LearningFiles
{
    public const string FolderName = "profiles";

    private readonly PipelineStage _entry;
    private readonly string _folder;

    public LearningFiles(string runFolder, PipelineStage entry)
    {
        _folder = Path.Combine(runFolder, FolderName);
        _entry = entry;
        Directory.CreateDirectory(_folder);
    }

    /// <summary>The finished profile.</summary>
    public string ProfilePath => At("profile");

    /// <summary>The profile so far, and where in the corpus it is.</summary>
    public string SnapshotPath => At("partial_profile");

    /// <summary>The identities of the documents that it has seen.</summary>
    public string IdsPath => At("ids");

    /// <summary>What is in flight.</summary>
    public string InFlightPath => At(LearningSuspects.InFlight);

    /// <summary>Gives another run what a finished one has learned.</summary>
    /// <param name="from">The folder of the finished run.</param>
    /// <param name="to">The folder of the other.</param>
    public static void Copy(string from, string to)
    {
        string source = Path.Combine(from, FolderName);
        foreach (string path in Directory.Exists(source) ? Directory.GetFiles(source, "*.profile") : [])
        {
            string target = Path.Combine(to, FolderName, Path.GetFileName(path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target, overwrite: true);
        }
    }

    /// <summary>Writes the finished profile, then takes away what only a pass that goes on needs.</summary>
    public void Complete(ICorpusProfile profile, long documents)
    {
        using (var file = new PartialFile(ProfilePath))
        {
            ProfileFile.Write(file.Stream, new ProfileHeader(_entry.Use, _entry.Plugin, documents).Write, profile);
            file.Complete();
        }

        foreach (string path in (string[])[SnapshotPath, IdsPath, InFlightPath])
        {
            File.Delete(path);
        }
    }

    /// <summary>The finished profile, where it is there and whole.</summary>
    public ICorpusProfile? TryReadProfile(ICorpusStage learner)
    {
        try
        {
            return File.Exists(ProfilePath) ? ProfileFile.Read(ProfilePath, _entry.Use, learner, out _) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private string At(string kind) => Path.Combine(_folder, $"{_entry.Label}.{kind}");
}
