using System.Collections.Immutable;
using TextPipeline.Core.PipelineTests.Running;

namespace TextPipeline.Cli.Verbs;

/// <summary>Results for a person: a line a case, under a failed one what is not as expected, and the sums.</summary>
internal static class TestTextReport
{
    /// <param name="output">Where to write.</param>
    /// <param name="results">The results, in order.</param>
    /// <param name="updated">The files that were changed to accept what came; default where that was not asked for.</param>
    public static void Write(TextWriter output, ImmutableArray<CaseResult> results, ImmutableArray<string> updated)
    {
        foreach (CaseResult result in results)
        {
            output.WriteLine(result.Passed
                ? $"ok    {result.Suite.Path}: {result.Case.Name}"
                : $"FAIL  {result.Case.Position}: {result.Case.Name}");
            foreach (Mismatch mismatch in result.Mismatches)
            {
                output.WriteLine($"      {mismatch.Position}: {mismatch.Message}");
                foreach (string line in mismatch.Details)
                {
                    output.WriteLine("        " + line);
                }
            }
        }

        if (!updated.IsDefault)
        {
            WriteUpdate(output, updated, results.All(result => result.Passed));
        }

        output.WriteLine($"{results.Count(result => result.Passed)} passed, {results.Count(result => !result.Passed)} failed");
    }

    private static void WriteUpdate(TextWriter output, ImmutableArray<string> updated, bool allPass)
    {
        foreach (string file in updated)
        {
            output.WriteLine($"updated  {Path.GetRelativePath(".", file)}");
        }

        if (!allPass)
        {
            output.WriteLine("What fails still is for you to change: '--update' accepts golden files, 'text' and single values of 'metadata'.");
        }
    }
}
