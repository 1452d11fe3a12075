using TextPipeline.Cli.Reports;
using TextPipeline.Cli.Tracing;
using TextPipeline.Core.Removals.Reviewing;

namespace TextPipeline.Cli.Reviews;

/// <summary>A review for a terminal: a block for each row, because examples are long.</summary>
internal static class ReviewTextWriter
{
    public static void Write(TextWriter target, bool colored, RemovalReport report, int most)
    {
        var output = new StyledWriter(target, colored);
        output.Write(report.Name, TextStyle.Heading).Line($": {ReviewTables.Summary(report)}");
        foreach (ReportTable table in ReviewTables.Of(report, most))
        {
            output.Line();
            output.Line(table.Title, TextStyle.Heading);
            int[] widths = [.. Enumerable.Range(0, table.Heading.Length).Select(column => table.Rows.Append(table.Heading).Max(row => row[column].Length))];
            WriteRow(output, table, table.Heading, widths, TextStyle.Faint);
            foreach (string[] row in table.Rows)
            {
                WriteRow(output, table, row, widths, TextStyle.Plain);
            }
        }
    }

    // Figures stand before the longest words, which need no padding at the end of a line.
    private static void WriteRow(StyledWriter output, ReportTable table, string[] row, int[] widths, TextStyle style)
    {
        IEnumerable<string> words = row.Take(table.Words - 1).Select((cell, column) => cell.PadRight(widths[column]));
        IEnumerable<string> figures = row.Skip(table.Words).Select((cell, column) => cell.PadLeft(widths[table.Words + column]));
        output.Line(("  " + string.Join("  ", words.Concat(figures).Append(row[table.Words - 1]))).TrimEnd(), style);
    }
}
