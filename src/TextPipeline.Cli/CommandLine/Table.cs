namespace TextPipeline.Cli.CommandLine;

/// <summary>Columns of text, as wide as what they hold.</summary>
internal static class Table
{
    public static void Write(TextWriter output, string[] heading, IEnumerable<string[]> rows)
    {
        List<string[]> all = [heading, .. rows];
        int[] widths = [.. Enumerable.Range(0, heading.Length).Select(column => all.Max(row => row[column].Length))];
        foreach (string[] row in all)
        {
            output.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }
    }
}
