using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Execution.Records;

/// <summary>Finds the folder of a run by what a user names: the folder itself, the output, or a folder that holds the one run.</summary>
internal static class RunLocator
{
    /// <summary>The run's folder; null with the reason in <paramref name="diagnostics"/>.</summary>
    public static string? Find(string run, List<Diagnostic> diagnostics)
    {
        string[] places = [run, Path.Combine(run, "_run"), Path.TrimEndingDirectorySeparator(run) + ".run"];
        if (places.FirstOrDefault(IsRun) is { } found)
        {
            return found;
        }

        string[] inside = Directory.Exists(run) ? [.. Directory.EnumerateDirectories(run).Where(IsRun).Order(StringComparer.Ordinal)] : [];
        switch (inside)
        {
            case [string only]:
                return only;
            case []:
                diagnostics.Add(RunDiagnostics.NoRun(run));
                return null;
            default:
                diagnostics.Add(RunDiagnostics.SeveralRuns(run, inside));
                return null;
        }
    }

    private static bool IsRun(string folder) => File.Exists(Path.Combine(folder, RunFolder.ManifestFile));
}
