using System.Collections.Immutable;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Pipelines.Secrets;
using TextPipeline.Core.PipelineTests.Differences;
using TextPipeline.Core.PipelineTests.Expectations;

namespace TextPipeline.Core.PipelineTests.Running;

/// <summary>Holds how documents ended against what a case expects.</summary>
/// <param name="suite">The file of the case.</param>
/// <param name="secrets">What no message may show.</param>
internal sealed class ExpectationCheck(TestSuite suite, SecretMask secrets)
{
    public ImmutableArray<Mismatch> Check(Expectation expect, ImmutableArray<WalkEnd> ends)
    {
        var mismatches = ImmutableArray.CreateBuilder<Mismatch>();
        if (!expect.Documents.IsDefault)
        {
            if (expect.Documents.Length != ends.Length)
            {
                mismatches.Add(new Mismatch(expect.Position, $"{Count(expect.Documents.Length)} expected, {ends.Length} came", [.. ends.Select(end => "+ " + Describe(end))]));
            }

            foreach ((Expectation one, WalkEnd end) in expect.Documents.Zip(ends))
            {
                CheckOne(one, end, mismatches);
            }

            CheckGolden(expect, ends, mismatches);
        }
        else if (ends.Length == 1)
        {
            CheckOne(expect, ends[0], mismatches);
        }
        else if (ends.Length > 0 && expect is { Golden: not null, Id: null, Text: null, Ending: null } && expect.Metadata.IsEmpty && expect.Annotations.IsEmpty)
        {
            foreach (WalkEnd end in ends.Where(end => end.Kind != OutcomeKind.Written))
            {
                mismatches.Add(new Mismatch(expect.Position, $"a document did not come out; where that is right, say so in 'documents'", ["+ " + Describe(end)]));
            }

            CheckGolden(expect, ends, mismatches);
        }
        else
        {
            string message = ends.IsEmpty ? "the input holds no such document" : $"one document expected, {ends.Length} came; say what each must be with 'documents'";
            mismatches.Add(new Mismatch(expect.Position, message, [.. ends.Select(end => "+ " + Describe(end))]));
        }

        return mismatches.DrainToImmutable();
    }

    private void CheckOne(Expectation expect, WalkEnd end, ImmutableArray<Mismatch>.Builder mismatches)
    {
        Document document = end.Document.Document;
        if (expect.Id is { } id && id.Value != document.Id)
        {
            mismatches.Add(new Mismatch(id.Position, "another document came", [DifferenceText.Line('-', id.Value), DifferenceText.Line('+', document.Id)]));
        }

        if (expect.Ending is { } ending)
        {
            CheckEnding(ending, end, mismatches);
            return;
        }

        if (end.Kind != OutcomeKind.Written)
        {
            mismatches.Add(new Mismatch(expect.Position, "the document did not come out", ["+ " + Describe(end)]));
            return;
        }

        if (expect.Text is { } text)
        {
            new ValueCheck("the text", document, mismatches).CheckText(text);
        }

        foreach (MemberExpectation member in expect.Metadata)
        {
            new ValueCheck($"'{member.Name.Value}'", document, mismatches).CheckMember(member);
        }

        AnnotationCheck.Check(expect, document, mismatches);
        CheckGolden(expect, [end], mismatches);
    }

    private void CheckEnding(EndingExpectation expected, WalkEnd end, ImmutableArray<Mismatch>.Builder mismatches)
    {
        bool asExpected = end.Kind == expected.Kind
            && (expected.Reason is null || expected.Reason == end.Ending?.Reason)
            && (expected.Stage is null || expected.Stage == end.Ending?.Stage);
        if (!asExpected)
        {
            string wanted = Verb(expected.Kind) + (expected.Stage is null ? "" : $" by '{expected.Stage}'") + (expected.Reason is null ? "" : $": {expected.Reason}");
            mismatches.Add(new Mismatch(expected.Position, "the document ended otherwise", [$"- {wanted}", "+ " + Describe(end)]));
        }
    }

    private void CheckGolden(Expectation expect, ImmutableArray<WalkEnd> ends, ImmutableArray<Mismatch>.Builder mismatches)
    {
        if (expect.Golden is not { } golden)
        {
            return;
        }

        string path = suite.Resolve(golden.Value);
        string actual = GoldenFile.Render(path, [.. ends.Where(end => end.Kind == OutcomeKind.Written).Select(end => end.Document.Document)]);
        var acceptance = new Acceptance.Golden(path, actual);
        if (!File.Exists(path))
        {
            mismatches.Add(new Mismatch(golden.Position, $"there is no golden file '{golden.Value}' yet; '--update' writes it", [], acceptance));
        }
        else if (File.ReadAllText(path) is var expected && expected != actual)
        {
            mismatches.Add(new Mismatch(golden.Position, $"the output is not that of '{golden.Value}'", DifferenceText.Show(expected, actual), acceptance));
        }
    }

    private string Describe(WalkEnd end) => end.Ending is { } ending
        ? $"{DiagnosticText.Quote(end.Document.Document.Id)} {Verb(end.Kind)} by '{ending.Stage}': {ending.Reason}{(ending.Message.Length > 0 ? ": " + secrets.Mask(DiagnosticText.OneLine(ending.Message)) : "")}"
        : $"{DiagnosticText.Quote(end.Document.Document.Id)} came out";

    private static string Verb(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Dropped => "dropped",
        OutcomeKind.Halted => "halted the run",
        _ => "quarantined",
    };

    private static string Count(int documents) => documents == 1 ? "1 document" : $"{documents} documents";
}
