using System.Globalization;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Core.Tracing.Comparison;
using TextPipeline.Core.Tracing.Deltas;

namespace TextPipeline.Cli.Tracing;

/// <summary>A comparison for a terminal.</summary>
internal static class ComparisonTextWriter
{
    public static void Write(TextWriter output, bool colored, ComparisonReport report, IReadOnlyList<Threshold> crossed)
    {
        var styled = new StyledWriter(output, colored);
        styled.Write($"A {report.A}, B {report.B}", TextStyle.Heading).Line($": {ComparisonWords.Documents(report)}");
        styled.Line();
        WriteTable(styled, [.. ComparisonWords.Totals(report)], "  ");
        styled.Line();
        WriteStages(output, styled, report);
        if (!report.Fates.IsEmpty)
        {
            styled.Line();
            styled.Line("Documents that end otherwise", TextStyle.Heading);
            foreach (FateDifference fate in report.Fates)
            {
                styled.Line($"  {VisibleText.Of(fate.Id)}: {ComparisonWords.Fate(fate.A, fate.EndingA)} → {ComparisonWords.Fate(fate.B, fate.EndingB)}");
            }
        }

        WriteLargest(styled, report);
        if (crossed.Count > 0)
        {
            styled.Line();
        }

        foreach (Threshold threshold in crossed)
        {
            styled.Line($"crossed: {threshold.Text}", TextStyle.Warning);
        }
    }

    private static void WriteStages(TextWriter output, StyledWriter styled, ComparisonReport report)
    {
        Table.Write(output, [.. ComparisonWords.StageHeading.Select(word => word.ToUpperInvariant())], report.Stages.Select(ComparisonWords.Row));
        foreach (StageComparison stage in report.Stages)
        {
            string[][] reasons = [.. ComparisonWords.Reasons(stage)];
            if (reasons.Length > 0)
            {
                styled.Line();
                styled.Line($"Edits of {stage.Label}", TextStyle.Heading);
                WriteTable(styled, reasons, "  ");
            }
        }
    }

    private static void WriteLargest(StyledWriter styled, ComparisonReport report)
    {
        int number = 0;
        foreach (OutputDifference difference in report.Largest)
        {
            styled.Line();
            styled.Write(string.Create(CultureInfo.InvariantCulture, $"{++number,2} {VisibleText.Of(difference.Id)}"), TextStyle.Heading).Line($"  {ComparisonWords.Size(difference)}");
            foreach (DocumentDelta delta in difference.Deltas)
            {
                if (delta.After.Id != difference.Id)
                {
                    styled.Line($"   {VisibleText.Of(delta.After.Id)}", TextStyle.Faint);
                }

                DeltaTextWriter.Write(styled, delta, "   ");
            }
        }
    }

    private static void WriteTable(StyledWriter styled, string[][] rows, string indent)
    {
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
        {
            styled.Line((indent + string.Join("  ", row.Select((cell, column) => column == 1 ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column])))).TrimEnd());
        }
    }
}
