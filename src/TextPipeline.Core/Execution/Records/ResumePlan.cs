using System.Collections.Immutable;
using System.Text.Json;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Outputs;

namespace TextPipeline.Core.Execution.Records;

/// <summary>What a run does with what an earlier one left in its folder.</summary>
internal sealed record ResumePlan
{
    /// <summary>Where the run goes on; null where it starts afresh.</summary>
    public Checkpoint? Checkpoint { get; init; }

    /// <summary>The bytes of the journal that stay.</summary>
    public long JournalLength { get; init; }

    /// <summary>Whether the earlier run is finished and its output in place, so that nothing is left to do.</summary>
    public bool IsDone { get; init; }

    /// <summary>Whether the output has its final name, and only the note of that is missing.</summary>
    public bool IsPublished { get; init; }

    /// <summary>The documents that were in flight when the earlier run died.</summary>
    public ImmutableArray<RecordRange> Suspects { get; init; } = [];

    /// <summary>What changed since the earlier run.</summary>
    public ImmutableArray<string> Changes { get; init; } = [];

    /// <summary>Whether it goes on with the earlier run.</summary>
    public bool IsResuming { get; init; }

    /// <summary>Decides.</summary>
    public static ResumePlan Decide(RunFolder folder, RunIdentity identity, OutputPlan output, IReadOnlyList<InputFile> files, ResumeMode mode)
    {
        JournalContent? journal = JournalContent.TryRead(folder.At(RunFolder.JournalFile));
        if (mode == ResumeMode.Never || output.FinalFile is null || !File.Exists(folder.At(RunFolder.JournalFile)))
        {
            return new ResumePlan();
        }

        if (journal is null)
        {
            return new ResumePlan { Changes = ["its journal cannot be read"] };
        }

        if (journal.LastEvent is null)
        {
            return new ResumePlan();
        }

        bool finished = journal.LastEvent == JournalEvents.Done;
        if (files.Any(file => file.IsStandardInput))
        {
            return new ResumePlan { Changes = finished ? [] : ["standard input cannot be read a second time"] };
        }

        ImmutableArray<string> changes = FindChanges(folder, identity);
        bool published = finished || journal.LastEvent == JournalEvents.Complete;
        long? there = new FileInfo(output.FinalFile) is { Exists: true } info ? info.Length : null;
        string partial = PartialFile.PartialPath(output.FinalFile);
        bool inPlace = published && !File.Exists(partial) && there == journal.Checkpoint!.Output.Bytes;
        bool isGone = false;
        if (finished && !inPlace)
        {
            isGone = true;
            changes = [there is null ? $"the output '{output}' is gone" : $"the output '{output}' changed"];
        }
        else if (!finished && !inPlace && journal.Checkpoint is { Output.Bytes: > 0 } last && (new FileInfo(partial) is not { Exists: true } left || left.Length < last.Output.Bytes))
        {
            isGone = true;
            changes = [$"'{partial}' is gone or shorter than it was"];
        }

        bool mayForce = mode == ResumeMode.Force && !isGone;
        if (!changes.IsEmpty && !mayForce)
        {
            return new ResumePlan { Changes = changes };
        }

        InputPosition position = journal.Checkpoint?.State.Position ?? InputPosition.Start;
        return new ResumePlan
        {
            IsResuming = true,
            Checkpoint = journal.Checkpoint,
            JournalLength = journal.Length,
            IsDone = finished,
            IsPublished = inPlace,
            Changes = changes,
            Suspects = finished || journal.LastEvent is JournalEvents.Interrupted or JournalEvents.Halted ? [] : [.. journal.Suspects.AddRange(InFlightMap.Read(folder.At(RunFolder.InFlightFile))).Where(range => range.Reaches(position)).Distinct()],
        };
    }

    private static ImmutableArray<string> FindChanges(RunFolder folder, RunIdentity identity)
    {
        try
        {
            using JsonDocument manifest = JsonDocument.Parse(File.ReadAllBytes(folder.At(RunFolder.ManifestFile)));
            return manifest.RootElement.GetProperty("format").GetInt32() == RunFolder.FormatVersion
                ? identity.DifferencesFrom(manifest.RootElement.GetProperty("identity"))
                : ["the run was recorded by another version"];
        }
        catch (Exception exception) when (exception is IOException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return ["its manifest cannot be read"];
        }
    }
}
