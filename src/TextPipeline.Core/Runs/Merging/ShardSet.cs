using System.Collections.Immutable;
using System.Text.Json;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Runs.Merging;

/// <summary>All shards of one run, in order.</summary>
internal sealed class ShardSet
{
    private static readonly string[] OwnOfEach = ["the output", "the input '"];

    private ShardSet(ImmutableArray<RecordedRun> runs, ImmutableArray<InputFile> files, ImmutableArray<string?> fingerprints, ImmutableArray<ImmutableArray<int>> places)
    {
        Runs = runs;
        Files = files;
        Fingerprints = fingerprints;
        Places = places;
    }

    public ImmutableArray<RecordedRun> Runs { get; }

    /// <summary>The inputs that they share, whole.</summary>
    public ImmutableArray<InputFile> Files { get; }

    public ImmutableArray<string?> Fingerprints { get; }

    /// <summary>For each run, the place among <see cref="Files"/> of each of its own.</summary>
    public ImmutableArray<ImmutableArray<int>> Places { get; }

    /// <summary>Puts runs in order; null with the reason in <paramref name="diagnostics"/> where they are not the shards of one run, each once.</summary>
    public static ShardSet? Of(IReadOnlyList<RecordedRun> runs, List<Diagnostic> diagnostics)
    {
        foreach (RecordedRun run in runs)
        {
            if (run.Input.Shard is null)
            {
                diagnostics.Add(MergeDiagnostics.NoShard(run.FolderPath));
            }
            else if (!run.IsFinished || run.Checkpoint is null)
            {
                diagnostics.Add(MergeDiagnostics.Unfinished(run.FolderPath));
            }
            else if (run.Output.IsStream)
            {
                diagnostics.Add(MergeDiagnostics.NoOutput(run.FolderPath));
            }
        }

        if (diagnostics.Count > 0)
        {
            return null;
        }

        CheckNumbers(runs, diagnostics);
        foreach (RecordedRun run in runs.Skip(1))
        {
            string[] differences = Differences(runs[0], run);
            if (differences.Length > 0)
            {
                diagnostics.Add(MergeDiagnostics.OtherRun(run.FolderPath, runs[0].FolderPath, differences));
            }
        }

        return diagnostics.Count > 0 ? null : Join([.. runs.OrderBy(run => run.Input.Shard!.Number)], diagnostics);
    }

    private static void CheckNumbers(IReadOnlyList<RecordedRun> runs, List<Diagnostic> diagnostics)
    {
        InputShard first = runs[0].Input.Shard!;
        var given = new Dictionary<int, RecordedRun>();
        foreach (RecordedRun run in runs)
        {
            InputShard shard = run.Input.Shard!;
            if (shard.Count != first.Count)
            {
                diagnostics.Add(MergeDiagnostics.OtherCount(run.FolderPath, shard.ToString(), runs[0].FolderPath, first.ToString()));
            }
            else if (!given.TryAdd(shard.Number, run))
            {
                diagnostics.Add(MergeDiagnostics.GivenTwice(shard.ToString(), given[shard.Number].FolderPath, run.FolderPath));
            }
        }

        string[] missing = [.. Enumerable.Range(1, first.Count).Where(number => !given.ContainsKey(number)).Select(number => new InputShard(number, first.Count).ToString())];
        if (missing.Length > 0 && diagnostics.Count == 0)
        {
            diagnostics.Add(MergeDiagnostics.NotGiven(missing));
        }
    }

    private static string[] Differences(RecordedRun a, RecordedRun b)
    {
        Dictionary<string, string?> one = Shared(a), other = Shared(b);
        return [.. one.Keys.Union(other.Keys).Where(name => !one.TryGetValue(name, out string? value) || !other.TryGetValue(name, out string? otherValue) || value != otherValue).Select(name => $"{name} differs")];
    }

    private static Dictionary<string, string?> Shared(RecordedRun run)
    {
        var entries = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (JsonProperty entry in run.Manifest.GetProperty("identity").EnumerateObject())
        {
            if (!OwnOfEach.Any(own => entry.Name.StartsWith(own, StringComparison.Ordinal)))
            {
                entries[entry.Name] = entry.Value.GetString();
            }
        }

        JsonElement form = run.Manifest.GetProperty("output_form");
        entries["the form of the output"] = $"{form.GetProperty("kind")} {form.GetProperty("format")} {form.GetProperty("compression")}";
        return entries;
    }

    // A file that was cut ends in one shard where it goes on in the next.
    private static ShardSet? Join(ImmutableArray<RecordedRun> runs, List<Diagnostic> diagnostics)
    {
        var files = new List<InputFile>();
        var fingerprints = new List<string?>();
        var places = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        foreach (RecordedRun run in runs)
        {
            JsonElement inputs = run.Manifest.GetProperty("inputs");
            var own = ImmutableArray.CreateBuilder<int>();
            foreach (InputFile file in run.Files)
            {
                string? fingerprint = inputs[file.Index].TryGetProperty("fingerprint", out JsonElement value) ? value.GetString() : null;
                InputFile? last = files.LastOrDefault();
                if (last is not null && last.Slice is { } before && file.Slice is { } after && last.Path == file.Path && before.End == after.Start
                    && (last.Length, last.Modified, fingerprints[^1]) == (file.Length, file.Modified, fingerprint))
                {
                    files[^1] = last with { Slice = new InputSlice(before.Start, after.End) };
                }
                else
                {
                    files.Add(file with { Index = files.Count });
                    fingerprints.Add(fingerprint);
                }

                own.Add(files.Count - 1);
            }

            places.Add(own.ToImmutable());
        }

        for (int i = 0; i < files.Count; i++)
        {
            if (files[i].Slice is { } slice)
            {
                if (slice.Start > 0 || slice.End < files[i].Length)
                {
                    diagnostics.Add(MergeDiagnostics.Gap(files[i].Name));
                }

                files[i] = files[i] with { Slice = null };
            }
        }

        return diagnostics.Count > 0 ? null : new ShardSet(runs, [.. files], [.. fingerprints], places.ToImmutable());
    }
}
