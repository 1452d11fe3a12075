using System.Globalization;
using TextPipeline.Cli.Tracing;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution.Figures;
using TextPipeline.Core.Runs.Verification;

namespace TextPipeline.Cli.Verbs.Runs;

/// <summary>What a verification found, for a person.</summary>
internal static class VerifyText
{
    private const int MostShown = 20;

    public static void Write(TextWriter output, VerifyReport report)
    {
        for (int i = 0; i < report.Accounts.Length; i++)
        {
            Account account = report.Accounts[i];
            if (!account.Balances)
            {
                output.WriteLine($"{VisibleText.Of(report.Run.Files[i].Name)}: {account} does not balance");
            }
        }

        foreach (Diagnostic note in report.Notes)
        {
            output.WriteLine(VisibleText.Of(note.ToString()));
        }

        foreach (Finding finding in report.Findings.Kept.Take(MostShown))
        {
            output.WriteLine(VisibleText.Of(finding.Diagnostic.ToString()));
        }

        if (report.Findings.Count > MostShown)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"and {report.Findings.Count - MostShown} more; --format json lists them"));
        }

        output.WriteLine(report.Total.ToString());
        output.WriteLine(report.Findings.Count switch
        {
            0 => "everything adds up",
            1 => "1 finding",
            _ => string.Create(CultureInfo.InvariantCulture, $"{report.Findings.Count} findings"),
        });
    }
}
