namespace TextPipeline.Cli.Reports;

/// <summary>One table of a report, as text and page show it.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Heading">The names of its columns.</param>
/// <param name="Words">How many columns, from the first, are words; the others are figures.</param>
/// <param name="Rows">The rows, not empty.</param>
internal sealed record ReportTable(string Title, string[] Heading, int Words, string[][] Rows);
