using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Runs.Retrying;

namespace TextPipeline.Core.Runs.Watching;

/// <summary>What a watch does with what an earlier run left in its folder.</summary>
internal sealed record WatchedBeginning
{
    /// <summary>Whether rounds add to what is there.</summary>
    public bool GoesOn { get; private init; }

    /// <summary>Why all starts afresh; empty where nothing was there.</summary>
    public ImmutableArray<string> Changes { get; private init; } = [];

    /// <summary>Why there can be no watch, or null.</summary>
    public Diagnostic? Fault { get; private init; }

    /// <summary>Decides. Other inputs, another pipeline and other plugins are what a watch lives with.</summary>
    public static WatchedBeginning Of(string runFolder, RunIdentity identity, OutputPlan output, ResumeMode mode)
    {
        if (mode == ResumeMode.Never || !File.Exists(Path.Combine(runFolder, RunFolder.ManifestFile)))
        {
            return new WatchedBeginning();
        }

        var diagnostics = new List<Diagnostic>();
        if (RecordedRun.TryOpen(runFolder, diagnostics) is not { } run)
        {
            return new WatchedBeginning { Changes = ["its manifest cannot be read"] };
        }

        if (!run.IsFinished || run.Checkpoint is null)
        {
            // One without inputs is the beginning of a watch that died before its first round.
            return run.Files.IsEmpty || run.Journal is null ? new WatchedBeginning() : new WatchedBeginning { Fault = WatchDiagnostics.Unfinished(runFolder) };
        }

        ImmutableArray<string> changes =
        [
            .. identity.DifferencesFrom(run.Manifest.GetProperty("identity")).Where(RunIdentity.IsForm),
            .. RunRetry.Check(run) is null ? (string[])[] : [$"the output '{output}' changed or is gone"],
            .. run.Files.Zip(run.Files.Skip(1)).All(pair => string.CompareOrdinal(pair.First.Name, pair.Second.Name) < 0) && run.Input.Shard is null ? (string[])[] : ["it is not of one folder"],
        ];
        return new WatchedBeginning { GoesOn = changes.IsEmpty, Changes = changes };
    }
}
