using System.Globalization;
using System.Text;
using TextPipeline.Cli.Tracing;
using TextPipeline.Core.Runs.Accounts;
using TextPipeline.Core.Runs.Quarantines;

namespace TextPipeline.Cli.Verbs.Runs;

/// <summary>A quarantine for a person.</summary>
internal static class QuarantineText
{
    /// <summary>A line for each document, as the log of the run had it.</summary>
    public static void List(TextWriter output, IEnumerable<AccountLine> lines)
    {
        long count = 0;
        foreach (AccountLine line in lines)
        {
            output.WriteLine(VisibleText.Of($"{line.Id} ({QuarantineEntry.PlaceOf(line)}) failed in {line.Stage}: {line.Reason}: {line.Message}"));
            count++;
        }

        output.WriteLine(count == 1 ? "1 document" : string.Create(CultureInfo.InvariantCulture, $"{count} documents"));
    }

    /// <summary>Everything about each document, and its original.</summary>
    public static void Show(TextWriter output, IEnumerable<AccountLine> lines)
    {
        foreach (AccountLine line in lines)
        {
            QuarantineEntry entry = QuarantineEntry.Read(line);
            output.WriteLine($"id:        {VisibleText.Of(line.Id!)}");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"place:     {VisibleText.Of(entry.Place)}, byte {line.Offset}{(line.Part > 0 ? $", part {line.Part + 1}" : "")}"));
            output.WriteLine($"stage:     {VisibleText.Of(line.Stage!)}");
            output.WriteLine($"reason:    {VisibleText.Of(line.Reason!)}");
            output.WriteLine($"message:   {VisibleText.Of(line.Message!)}");
            if (entry.Exception is not null)
            {
                output.WriteLine("exception:");
                WriteLines(output, entry.Exception);
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"original:  {entry.Content.Length} bytes"));
            WriteLines(output, Encoding.UTF8.GetString(entry.Content));
            output.WriteLine();
        }
    }

    private static void WriteLines(TextWriter output, string text)
    {
        foreach (string line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            output.WriteLine("  " + VisibleText.Of(line));
        }
    }
}
