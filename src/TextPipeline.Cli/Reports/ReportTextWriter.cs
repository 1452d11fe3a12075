using TextPipeline.Cli.Tracing;
using TextPipeline.Core.Execution.Reports;

namespace TextPipeline.Cli.Reports;

/// <summary>Reports for a terminal.</summary>
internal sealed class ReportTextWriter
{
    private readonly StyledWriter _output;

    public ReportTextWriter(TextWriter output, bool colored) => _output = new StyledWriter(output, colored);

    public void Write(RunReport report)
    {
        WriteRun("", report);
        _output.Line(ReportTables.Balance(report.Documents));
        WriteTables(ReportTables.Of(report));
    }

    public void Write(RunComparison comparison)
    {
        WriteRun("A ", comparison.A);
        WriteRun("B ", comparison.B);
        WriteTables(ComparisonTables.Of(comparison));
    }

    private void WriteRun(string name, RunReport report)
    {
        _output.Write(name + report.Pipeline, TextStyle.Heading).Write(": ");
        _output.Write(report.State, report.State == "done" ? TextStyle.Plain : TextStyle.Warning).Line($", {ReportTables.Time(report)}");
    }

    private void WriteTables(IEnumerable<ReportTable> tables)
    {
        foreach (ReportTable table in tables)
        {
            _output.Line();
            _output.Line(table.Title, TextStyle.Heading);
            int[] widths = [.. Enumerable.Range(0, table.Heading.Length).Select(column => table.Rows.Append(table.Heading).Max(row => row[column].Length))];
            WriteRow(table, table.Heading, widths, TextStyle.Faint);
            foreach (string[] row in table.Rows)
            {
                WriteRow(table, row, widths, TextStyle.Plain);
            }
        }
    }

    private void WriteRow(ReportTable table, string[] row, int[] widths, TextStyle style) => _output.Line(
        ("  " + string.Join("  ", row.Select((cell, column) => column < table.Words ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column])))).TrimEnd(), style);
}
