using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.IO.Inputs;

/// <summary>What became of the files of a run while it read them.</summary>
internal static class InputChanges
{
    private const int MostNamed = 20;

    /// <summary>A warning for each file that is no longer as it was when the run began; after some, their number alone.</summary>
    public static IReadOnlyList<Diagnostic> Find(IEnumerable<InputFile> files)
    {
        var changes = new List<Diagnostic>();
        int others = 0;
        foreach (InputFile file in files)
        {
            if (file.Path is null || file.Length is not { } before)
            {
                continue;
            }

            FileSnapshot now = FileSnapshot.Take(file.Path);
            if (now.IsRegular && now.Length == before && now.Modified == file.Modified)
            {
                continue;
            }

            if (changes.Count == MostNamed)
            {
                others++;
                continue;
            }

            changes.Add(
                !now.IsRegular ? InputDiagnostics.Vanished(file.Name)
                : now.Length > before ? InputDiagnostics.Grew(file.Name, before, now.Length)
                : now.Length < before ? InputDiagnostics.Shrank(file.Name, before, now.Length)
                : InputDiagnostics.Rewritten(file.Name));
        }

        if (others > 0)
        {
            changes.Add(InputDiagnostics.OthersChanged(others));
        }

        return changes;
    }
}
