using System.Collections.Immutable;

namespace TextPipeline.Core.Definitions;

/// <summary>Walks over nested entries, always in the order of the file: a stage before its fallback.</summary>
internal static class FlowEntries
{
    /// <summary>Every entry that uses a stage.</summary>
    public static IEnumerable<StageEntry> StagesOf(ImmutableArray<FlowEntry> entries) => entries.SelectMany(entry => entry switch
    {
        StageEntry stage => StagesOf(stage.Fallback).Prepend(stage),
        GroupEntry group => StagesOf(group.Stages),
        SwitchEntry choice => choice.Cases.SelectMany(one => StagesOf(one.Stages)),
        _ => [],
    });

    /// <summary>The entries with each that uses a stage replaced.</summary>
    public static ImmutableArray<FlowEntry> Replace(ImmutableArray<FlowEntry> entries, Func<StageEntry, StageEntry> replace)
    {
        ImmutableArray<FlowEntry>.Builder replaced = ImmutableArray.CreateBuilder<FlowEntry>(entries.Length);
        foreach (FlowEntry entry in entries)
        {
            replaced.Add(entry switch
            {
                StageEntry stage => ReplaceStage(stage, replace),
                GroupEntry group => group with { Stages = Replace(group.Stages, replace) },
                SwitchEntry choice => choice with { Cases = [.. choice.Cases.Select(one => one with { Stages = Replace(one.Stages, replace) })] },
                _ => entry,
            });
        }

        return replaced.DrainToImmutable();
    }

    private static StageEntry ReplaceStage(StageEntry stage, Func<StageEntry, StageEntry> replace)
    {
        StageEntry replaced = replace(stage);
        return replaced with { Fallback = Replace(replaced.Fallback, replace) };
    }
}
