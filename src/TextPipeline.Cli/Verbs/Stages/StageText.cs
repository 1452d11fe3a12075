using TextPipeline.Cli.CommandLine;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Pipelines.Reference;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Cli.Verbs.Stages;

/// <summary>Stages for a terminal.</summary>
internal static class StageText
{
    /// <summary>A table of all. Reads metadata alone, so that it is there at once.</summary>
    public static void WriteList(TextWriter output, PluginCatalog catalog) =>
        Table.Write(output, ["STAGE", "PLUGIN", "WHAT IT DOES"], catalog.Plugins
            .SelectMany(plugin => plugin.Stages.Select(stage => (string[])[stage.Name, $"{plugin.Name} {plugin.Version}", stage.Summary]))
            .OrderBy(row => row[0], StringComparer.Ordinal));

    /// <summary>The page of one.</summary>
    public static void WritePage(TextWriter output, DescribedStage described, Version? version)
    {
        StageDescription stage = described.Stage;
        output.WriteLine($"{stage.Name}: {stage.Summary}");
        output.WriteLine();
        output.WriteLine($"plugin:   {stage.Plugin.Name} {version} ({stage.Plugin.AssemblyPath})");
        WriteList(output, "needs:    ", stage.Requires);
        WriteList(output, "adds:     ", stage.Assigns);
        output.WriteLine($"the text: {(stage.RewritesText ? "may change" : "stays as it is")}");
        output.WriteLine();
        if (described.Options.Options.IsEmpty)
        {
            output.WriteLine("It has no options.");
        }
        else
        {
            Table.Write(output, ["OPTION", "TYPE", "DEFAULT", "WHAT IT SAYS"], OptionRow.Of(described.Options)
                .Select(row => (string[])[row.Path, row.Type, row.Default, row.Option.Description ?? ""]));
        }

        output.WriteLine();
        output.WriteLine("In a pipeline, with every default written out:");
        output.WriteLine();
        foreach (string line in StageExample.Of(described))
        {
            output.WriteLine("  " + line);
        }
    }

    private static void WriteList(TextWriter output, string heading, IReadOnlyCollection<string> items)
    {
        if (items.Count > 0)
        {
            output.WriteLine(heading + string.Join(", ", items));
        }
    }
}
