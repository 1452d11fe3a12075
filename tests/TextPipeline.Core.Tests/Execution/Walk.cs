using System.Collections.Immutable;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.Tests.Execution;

/// <summary>A pipeline file read, laid out over fake stages, and walked by one document.</summary>
/// <remarks>A stage is found by its label. One that is not given appends its label and a space to the text. Conditions are "true", "false", "throws", or a text that the document must hold.</remarks>
internal static class Walk
{
    /// <summary>How the document ended: its text, or what it failed with, each child on its own line.</summary>
    public static async Task<string> Through(string yaml, string text, params (string Label, IStage Stage)[] stages)
    {
        StepWalker walker = CreateWalker(yaml, stages);
        await walker.StartAsync(new WalkingDocument(Document.Create("a", text), 0), TestContext.Current.CancellationToken);
        await walker.MeetAsync(TestContext.Current.CancellationToken);
        return string.Join('\n', walker.Ends.Select(Show));
    }

    public static StepWalker CreateWalker(string yaml, params (string Label, IStage Stage)[] stages)
    {
        var diagnostics = new List<Diagnostic>();
        PipelineDefinition? definition = PipelineDefinitionReader.Read("p.yaml", Encoding.UTF8.GetBytes(yaml), diagnostics);
        Assert.Empty(diagnostics);
        var layout = new StepLayout(entry => Build(entry, stages), (_, when) => Compile(when.Value));
        return new StepWalker(new Pipeline("p", layout.Lay(definition!.Stages)));
    }

    private static PipelineStage Build(StageEntry entry, (string Label, IStage Stage)[] stages)
    {
        IStage stage = stages.FirstOrDefault(stage => stage.Label == entry.Label).Stage
            ?? new FakeStage(document => StageResult.Emit(document.Apply(TextEdit.Insert(document.Text.Length, entry.Label + " ", "visited"))));
        return new PipelineStage(entry.Label, entry.Use.Stage, "fakes", stage, entry.OnError, NullLogger.Instance)
        {
            Timeout = entry.Timeout,
            Retry = entry.Retry,
            Guard = entry.Guard,
        };
    }

    private static FakeCondition Compile(string when) => new(document => when switch
    {
        "true" => true,
        "false" => false,
        "throws" => throw new ConditionException("it throws"),
        _ => document.Text.Contains(when, StringComparison.Ordinal),
    });

    private static string Show(WalkEnd end)
    {
        ImmutableArray<string> warnings = end.Document.Document.Metadata.GetValueOrDefault(MetadataKeys.Warnings, []);
        return end.Ending is { } ending
            ? $"{end.Kind} {ending.Stage} {ending.Reason}: {ending.Message}"
            : end.Document.Document.Text.Trim() + (warnings.IsEmpty ? "" : $" [{string.Join(", ", warnings)}]");
    }
}
