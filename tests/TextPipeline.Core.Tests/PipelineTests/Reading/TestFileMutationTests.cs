using System.Text;
using CsCheck;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.PipelineTests.Reading;
using TextPipeline.Core.Tests.Definitions;

namespace TextPipeline.Core.Tests.PipelineTests.Reading;

public sealed class TestFileMutationTests
{
    private const string File =
        """
        # A file that has every key once.
        pipeline: p.yaml
        cases:
          - name: inline
            input: |
              One line.
            metadata: { language: en, tags: [a, b] }
            mocks:
              first: { text: Another., annotations: [{ type: date, text: Another, value: '2023' }] }
              second: { drop: too_short }
            expect:
              id: inline
              text: { equals: x, contains: [a, b], not_contains: c, matches: '^a+$' }
              metadata:
                summary: { from_text: true, contains: One }
              annotations:
                - { type: date, text: Another, value: "2023" }
              annotations_exact: [date]
              golden: golden/new.txt
          - name: split
            input: { text: a, id: x }
            expect:
              documents:
                - quarantined: { reason: r, stage: s }
                - halted: true

        """;

    [Fact]
    public void Read_MutatedTestFile_FindsFaultsInsideTheFileOnly() => PipelineMutationTests.Mutation.List[1, 6].Sample(mutations =>
    {
        string text = File;
        foreach ((int kind, int place, int length, int choice) in mutations)
        {
            text = PipelineMutationTests.Mutate(text, kind, place, length, choice);
        }

        text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).TrimStart('\uFEFF');
        var diagnostics = new List<Diagnostic>();
        Assert.True(TestSuiteReader.Read("p.test.yaml", Encoding.UTF8.GetBytes(text), diagnostics) is not null || diagnostics.Count > 0);
        SourceAssert.Inside(text, diagnostics);
    });
}
