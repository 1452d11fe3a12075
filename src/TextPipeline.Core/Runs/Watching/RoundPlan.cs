using System.Collections.Immutable;
using System.Text.Json;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.Runs.Accounts;
using TextPipeline.Core.Runs.Quarantines;

namespace TextPipeline.Core.Runs.Watching;

/// <summary>What a watched folder holds that the account does not know, and the other way round.</summary>
/// <param name="Due">The files to run, in the order of the inputs.</param>
/// <param name="Gone">The names of files that are no longer there.</param>
/// <param name="Waiting">How many changed files may still be written to, or come in a later round.</param>
internal sealed record RoundPlan(ImmutableArray<InputFile> Due, IReadOnlySet<string> Gone, int Waiting)
{
    /// <summary>How many files a round has at least room for: what it costs to join it with the rest grows with the rest.</summary>
    private const int LeastRoom = 2000;

    public bool IsEmpty => Due.IsEmpty && Gone.Count == 0;

    /// <summary>Decides what is to be done.</summary>
    /// <param name="run">The account.</param>
    /// <param name="look">The folder.</param>
    public static RoundPlan Of(RecordedRun run, FolderLook look)
    {
        var known = run.Files.ToDictionary(file => file.Name, StringComparer.Ordinal);
        JsonElement[] inputs = [.. run.Manifest.GetProperty("inputs").EnumerateArray()];
        HashSet<string> gone = [.. known.Keys.Except(look.Files.Select(file => file.Name), StringComparer.Ordinal)];
        HashSet<string> due = [.. look.Files.Where(file => !known.TryGetValue(file.Name, out InputFile? before) || IsChanged(before, inputs[before.Index], file)).Select(file => file.Name)];
        int waiting = due.RemoveWhere(look.Unsettled.Contains);
        if (gone.Count > 0 || due.Any(known.ContainsKey))
        {
            // Whoever had the identity may be gone.
            due.UnionWith(Quarantine.Read(run, new QuarantineFilter(null, null, "duplicate_id")).Select(line => line.FileName!).Where(name => !gone.Contains(name) && !look.Unsettled.Contains(name)));
        }

        ImmutableArray<InputFile> files = [.. look.Files.Where(file => due.Contains(file.Name))];
        int room = Math.Max(LeastRoom, run.Files.Length);
        return new RoundPlan([.. files.Take(room)], gone, waiting + Math.Max(0, files.Length - room));
    }

    private static bool IsChanged(InputFile before, JsonElement input, InputFile now) =>
        (before.Length, before.Modified) != (now.Length, now.Modified)
        || !string.Equals(before.Path, Path.GetFullPath(now.Path!), StringComparison.Ordinal)
        || (now.Length is not null && FingerprintOf(input) is null && InputFingerprint.Of(now) is not null);

    /// <summary>The fingerprint of an input in a manifest; null where it could not be read, and then it may become readable without any other change.</summary>
    public static string? FingerprintOf(JsonElement input) => input.TryGetProperty("fingerprint", out JsonElement value) ? value.GetString() : null;
}
