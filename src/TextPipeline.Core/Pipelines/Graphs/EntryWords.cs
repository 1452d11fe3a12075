using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.Pipelines.Graphs;

/// <summary>What a drawing says of an entry.</summary>
internal static class EntryWords
{
    /// <summary>The label; then the stage where that has another name; then what becomes of failures, where it is not the usual.</summary>
    public static IEnumerable<string> Of(StageEntry stage)
    {
        yield return stage.Label;
        if (stage.Use.ToString() != stage.Label)
        {
            yield return stage.Use.ToString();
        }

        if (stage.Fallback.IsEmpty && stage.OnError != FailurePolicy.Quarantine)
        {
            yield return $"on error: {FailurePolicies.NameOf(stage.OnError)}";
        }
    }

    public static string Of(GroupEntry group) => group.Name ?? "group";

    public static string Of(CaseEntry one) => one.When?.Value ?? "otherwise";
}
