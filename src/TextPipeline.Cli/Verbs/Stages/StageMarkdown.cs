using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Pipelines.Reference;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Cli.Verbs.Stages;

/// <summary>The reference of stages as Markdown. No versions and no paths, so that it changes only where a stage does.</summary>
internal static class StageMarkdown
{
    public static void Write(TextWriter output, IReadOnlyList<DescribedStage> stages)
    {
        output.Write("# Stages\n\nWritten by `textpipeline stages --format markdown`.\n\n| stage | what it does |\n|---|---|\n");
        foreach (DescribedStage stage in stages)
        {
            output.Write($"| [{stage.Stage.Name}](#{stage.Stage.Name}) | {Cell(stage.Stage.Summary)} |\n");
        }

        foreach (DescribedStage stage in stages)
        {
            output.Write('\n');
            WritePage(output, stage);
        }
    }

    public static void WritePage(TextWriter output, DescribedStage described)
    {
        StageDescription stage = described.Stage;
        output.Write($"## {stage.Name}\n\n{stage.Summary}\n\n* Plugin: {stage.Plugin.Name}\n");
        WriteList(output, "Needs", stage.Requires);
        WriteList(output, "Adds", stage.Assigns);
        output.Write($"* The text {(stage.RewritesText ? "may change" : "stays as it is")}.\n\n");
        if (described.Options.Options.IsEmpty)
        {
            output.Write("It has no options.\n");
        }
        else
        {
            output.Write("| option | type | default | what it says |\n|---|---|---|---|\n");
            foreach (OptionRow row in OptionRow.Of(described.Options))
            {
                output.Write($"| `{row.Path}` | {Cell(row.Type)} | {Code(row.Default)} | {Cell(row.Option.Description ?? "")} |\n");
            }
        }

        output.Write($"\n```yaml\n{string.Concat(StageExample.Of(described).Select(line => line + "\n"))}```\n");
    }

    private static void WriteList(TextWriter output, string heading, IReadOnlyCollection<string> items)
    {
        if (items.Count > 0)
        {
            output.Write($"* {heading}: {string.Join(", ", items.Select(item => $"`{item}`"))}\n");
        }
    }

    private static string Code(string value) => value.Length == 0 ? "" : value[0] == '(' ? value : $"`{Cell(value)}`";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
