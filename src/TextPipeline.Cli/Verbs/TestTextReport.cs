using System.Collections.Immutable;
using TextPipeline.Core.PipelineTests.Running;
using TextPipeline.Core.PipelineTests.Updating;

namespace TextPipeline.Cli.Verbs;

/// <summary>Results for a person: a line a case, under a failed one what is not as expected, and the sums.</summary>
internal static class TestTextReport
{
    public static void Write(TextWriter output, ImmutableArray<CaseResult> results, UpdateSummary? update)
    {
        foreach (CaseResult result in results)
        {
            output.WriteLine(result.Passed
                ? $"ok    {result.Suite.Path}: {result.Case.Name}"
                : $"FAIL  {result.Suite.Path}: {result.Case.Name}");
            foreach (Mismatch mismatch in result.Mismatches)
            {
                output.WriteLine($"      {mismatch.Position}: {mismatch.Message}");
                foreach (string line in mismatch.Details)
                {
                    output.WriteLine("        " + line);
                }
            }
        }

        if (update is not null)
        {
            WriteUpdate(output, update);
        }

        output.WriteLine($"{results.Count(result => result.Passed)} passed, {results.Count(result => !result.Passed)} failed");
    }

    private static void WriteUpdate(TextWriter output, UpdateSummary update)
    {
        foreach (string file in update.Files)
        {
            output.WriteLine($"updated  {Path.GetRelativePath(".", file)}");
        }

        foreach (Mismatch mismatch in update.Left)
        {
            output.WriteLine($"left     {mismatch.Position}: {mismatch.Message}; change it by hand");
        }
    }
}
