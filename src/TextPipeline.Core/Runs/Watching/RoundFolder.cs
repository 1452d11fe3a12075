using System.Collections.Immutable;
using System.Globalization;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Outputs;

namespace TextPipeline.Core.Runs.Watching;

/// <summary>Where a round lies in the run folder of its watch: a run like any other, until it is joined with the rest.</summary>
internal sealed class RoundFolder
{
    private const string Prefix = "round-";

    /// <param name="runFolder">The run folder of the watch.</param>
    /// <param name="round">The round's number.</param>
    /// <param name="form">The output of the watch, of whose form that of the round is.</param>
    public RoundFolder(string runFolder, int round, OutputPlan form)
    {
        string folder = Path.Combine(runFolder, Prefix + round.ToString(CultureInfo.InvariantCulture));
        RunPath = Path.Combine(folder, "run");
        Output = OutputPlan.Recorded(Path.Combine(folder, form.IsFolder ? "out" : "out.jsonl"), Compression.None, form.IsFolder, false, form.Encoder);
    }

    /// <summary>The round's own run folder.</summary>
    public string RunPath { get; }

    public OutputPlan Output { get; }

    /// <summary>Takes away every round, also one that a death left behind after it was joined.</summary>
    public static void DeleteAll(string runFolder)
    {
        foreach (string folder in Directory.EnumerateDirectories(runFolder, Prefix + "*"))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The files of a round that died, where each is as it was and the round can be gone on with; else null.</summary>
    public ImmutableArray<InputFile>? FilesToGoOnWith(FolderLook look)
    {
        if (!File.Exists(Path.Combine(RunPath, RunFolder.ManifestFile)) || RecordedRun.TryOpen(RunPath, []) is not { Files.IsEmpty: false } run)
        {
            return null;
        }

        var there = look.Files.ToDictionary(file => file.Name, StringComparer.Ordinal);
        InputFile?[] same = [.. run.Files.Select(file => there.TryGetValue(file.Name, out InputFile? now) && (now.Length, now.Modified) == (file.Length, file.Modified) ? now : null)];
        return same.All(file => file is not null) ? [.. same.OfType<InputFile>()] : null;
    }
}
