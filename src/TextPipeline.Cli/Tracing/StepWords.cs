using TextPipeline.Core.Execution;
using TextPipeline.Core.Tracing;

namespace TextPipeline.Cli.Tracing;

/// <summary>What befell a document, in words that text and page share.</summary>
internal static class StepWords
{
    public static string Decision(StageStep step) => step.Decision switch
    {
        StageDecision.Split => $"split into {Figures.Number(step.Parts.Length)}",
        StageDecision.Dropped => $"dropped: {step.Reason}",
        StageDecision.Failed => $"failed: {step.Reason}",
        _ when step.Delta is not { IsEmpty: false } delta => "emitted, unchanged",
        _ => string.Join(", ", ((string[])["emitted", Figures.Text(step.Delta), Members(step), Annotations(step)]).Where(part => part.Length > 0)),
    };

    /// <summary>What became of a document after a failure; empty where the stage did not fail.</summary>
    public static string Course(StageStep step) => step.Course switch
    {
        FailureCourse.Quarantine => "the document is quarantined",
        FailureCourse.PassThrough => $"the document goes on as it came; warnings gain '{step.Stage.Label}: {step.Reason}'",
        FailureCourse.Halt => "the run ends",
        FailureCourse.Fallback when step.Fallback.IsEmpty => "the document goes on as it came, to the fallback",
        FailureCourse.Fallback => $"the document goes on as it came, to the fallback: {string.Join(", ", step.Fallback)}",
        _ => "",
    };

    public static string Condition(ConditionStep step) =>
        (step.Holds ? "entered: " : step.Stages.IsEmpty || (step.Stages.Length == 1 && step.Stages[0] == step.Label) ? "skipped: " : $"skipped {string.Join(", ", step.Stages)}: ")
        + $"when {VisibleText.Of(step.When)} {(step.Holds ? "holds" : "does not hold")}";

    public static string End(WalkEnd end, string? at) => end switch
    {
        { Ending: { } ending } => $"{TraceJson.Word(end.Kind)} by {ending.Stage}: {ending.Reason}{(ending.Message.Length > 0 ? ": " + VisibleText.Of(ending.Message) : "")}",
        _ when at is not null => $"stopped after {at}",
        _ => "written",
    };

    private static string Members(StageStep step) => step.Delta!.Metadata.IsEmpty ? "" : Figures.Count(step.Delta.Metadata.Length, "member") + " set";

    private static string Annotations(StageStep step)
    {
        int added = step.Delta!.Annotations.Added.Length, removed = step.Delta.Annotations.Removed.Length;
        return added + removed == 0 ? "" : $"{(added > 0 ? "+" + Figures.Number(added) : "")} {(removed > 0 ? "−" + Figures.Number(removed) : "")}".Trim() + (added + removed == 1 ? " annotation" : " annotations");
    }
}
