using System.Collections.Immutable;
using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.Pipelines.Graphs;

/// <summary>A definition as a tree of lines.</summary>
internal static class PipelineOutline
{
    public static IEnumerable<string> Of(PipelineDefinition definition) => ((string[])[definition.Name]).Concat(Draw(definition.Stages.Select(Branch)));

    private static OutlineBranch Branch(FlowEntry entry)
    {
        string when = entry.When is { } condition ? $"  when {condition.Value}" : "";
        return entry switch
        {
            StageEntry stage => new OutlineBranch(Line([.. EntryWords.Of(stage)]) + when, OnError(stage)),
            GroupEntry group => new OutlineBranch($"group {EntryWords.Of(group)}{when}", [.. group.Stages.Select(Branch)]),
            SwitchEntry choice => new OutlineBranch($"switch{when}", [.. choice.Cases.Select(Case)]),
            _ => throw new InvalidOperationException($"There is no drawing for {entry.GetType().Name}."),
        };
    }

    private static string Line(string[] words) => words.Length == 1 ? words[0] : $"{words[0]} ({string.Join("; ", words[1..])})";

    private static OutlineBranch Case(CaseEntry one) =>
        new(one.When is { } when ? $"case {when.Value}" : EntryWords.Of(one), [.. one.Stages.Select(Branch)]);

    private static ImmutableArray<OutlineBranch> OnError(StageEntry stage) =>
        stage.Fallback.IsEmpty ? [] : [new OutlineBranch("on error", [.. stage.Fallback.Select(Branch)])];

    private static IEnumerable<string> Draw(IEnumerable<OutlineBranch> branches)
    {
        OutlineBranch[] all = [.. branches];
        foreach ((int index, OutlineBranch branch) in all.Index())
        {
            bool isLast = index == all.Length - 1;
            yield return (isLast ? "└─ " : "├─ ") + branch.Line;
            foreach (string line in Draw(branch.Branches))
            {
                yield return (isLast ? "   " : "│  ") + line;
            }
        }
    }
}
