using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>Gives every entry of a stage its label, and reports those that are given twice.</summary>
/// <remarks>
/// Labels that are written come first, so that adding one never renames another entry in silence: a clash of a label with a name that an entry has
/// by default is an error at the label. Only entries of one stage without labels are numbered.
/// </remarks>
internal static class StageLabels
{
    public static ImmutableArray<FlowEntry> Assign(ImmutableArray<FlowEntry> entries, List<Diagnostic> diagnostics)
    {
        var taken = new Dictionary<string, SourcePosition>(StringComparer.Ordinal);
        foreach (StageEntry entry in FlowEntries.StagesOf(entries))
        {
            if (entry.LabelPosition is null)
            {
                taken.TryAdd(entry.Use.Stage, entry.Position);
            }
        }

        foreach (StageEntry entry in FlowEntries.StagesOf(entries))
        {
            if (entry.LabelPosition is { } position && !taken.TryAdd(entry.Label, position))
            {
                diagnostics.Add(DefinitionDiagnostics.DuplicateLabel(position, entry.Label, taken[entry.Label]));
            }
        }

        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        return FlowEntries.Replace(entries, entry => entry.LabelPosition is null ? entry with { Label = Number(entry, taken, counts) } : entry);
    }

    private static string Number(StageEntry entry, Dictionary<string, SourcePosition> taken, Dictionary<string, int> counts)
    {
        string stage = entry.Use.Stage;
        int number = counts.GetValueOrDefault(stage) + 1;
        string label = stage;
        while (number > 1 && !taken.TryAdd(label = $"{stage}_{number}", entry.Position))
        {
            number++;
        }

        counts[stage] = number;
        return label;
    }
}
