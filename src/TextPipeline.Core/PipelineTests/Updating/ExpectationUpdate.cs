using System.Collections.Immutable;
using System.Text.Json;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.PipelineTests.Running;

namespace TextPipeline.Core.PipelineTests.Updating;

/// <summary>Makes what came out the expectation: golden files are written anew, values in test files replaced where they stand.</summary>
internal static class ExpectationUpdate
{
    /// <summary>Accepts what can be accepted of the failed cases.</summary>
    /// <param name="results">The cases that ran.</param>
    /// <param name="diagnostics">Gains the files that cannot be written.</param>
    /// <returns>The files that were written. What a person must change still fails when the cases run again.</returns>
    public static ImmutableArray<string> Apply(IEnumerable<CaseResult> results, List<Diagnostic> diagnostics)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        foreach (IGrouping<string, CaseResult> suite in results.Where(result => !result.Passed).GroupBy(result => result.Suite.Path, StringComparer.Ordinal))
        {
            Mismatch[] mismatches = [.. suite.SelectMany(result => result.Mismatches)];
            foreach (Acceptance.Golden golden in mismatches.Select(mismatch => mismatch.Acceptance).OfType<Acceptance.Golden>().DistinctBy(golden => golden.Path))
            {
                Try(golden.Path, files, diagnostics, () => Write(golden));
            }

            Mismatch[] values = [.. mismatches.Where(mismatch => mismatch.Acceptance is Acceptance.Value)];
            if (values.Length > 0)
            {
                Try(suite.Key, files, diagnostics, () => ReplaceAll(suite.Key, values));
            }
        }

        return [.. files];
    }

    // From the last to the first, so that those before keep their places.
    private static bool ReplaceAll(string path, Mismatch[] mismatches)
    {
        TestFileText file = TestFileText.Read(path);
        string text = file.Text;
        foreach (IGrouping<SourcePosition, Mismatch> place in mismatches.GroupBy(mismatch => Value(mismatch).Scalar.Position).OrderByDescending(place => place.Key))
        {
            (SourceScalar scalar, JsonElement actual) = Value(place.First());
            bool isOne = place.All(mismatch => JsonValue.Same(Value(mismatch).Actual, actual));
            if (isOne && ScalarEdit.Replace(text, scalar, actual) is { } changed)
            {
                text = changed;
            }
        }

        if (text == file.Text)
        {
            return false;
        }

        (file with { Text = text }).Write(path);
        return true;
    }

    private static bool Write(Acceptance.Golden golden)
    {
        new TestFileText(golden.Content, HasMark: false).Write(golden.Path);
        return true;
    }

    private static Acceptance.Value Value(Mismatch mismatch) => (Acceptance.Value)mismatch.Acceptance!;

    private static void Try(string path, SortedSet<string> files, List<Diagnostic> diagnostics, Func<bool> write)
    {
        try
        {
            if (write())
            {
                files.Add(path);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(PipelineTestDiagnostics.NotWritable(path, exception.Message));
        }
    }
}
