using TextPipeline.Core.PipelineTests.Expectations;
using TextPipeline.Core.PipelineTests.Reading;

namespace TextPipeline.Core.PipelineTests.Running;

/// <summary>Gives what a case says in place of a stage.</summary>
internal sealed class MockStage(StageMock mock) : SyncStage
{
    protected override StageResult Process(Document document, StageContext context)
    {
        if (mock.Drop is not null)
        {
            return StageResult.Drop(mock.Drop);
        }

        if (mock.Fail is not null)
        {
            return StageResult.Fail(mock.Fail, $"the mock of '{mock.Label}' fails");
        }

        document = CaseDocuments.With(mock.Text is null ? document : document.Rewrite(mock.Text, "mock"), mock.Metadata);
        int from = 0;
        foreach (AnnotationPattern annotation in mock.Annotations)
        {
            int start = document.Text.IndexOf(annotation.Text!, Math.Min(from, document.Text.Length), StringComparison.Ordinal);
            if (start < 0)
            {
                return StageResult.Fail("mock_misplaced", $"the mock of '{mock.Label}' annotates '{annotation.Text}', which the text does not have from character {from} on");
            }

            document = document.Annotate(new Annotation(annotation.Type, new TextSpan(start, annotation.Text!.Length), MemberReader.ToMetadata(annotation.Features)));
            from = start + 1;
        }

        return StageResult.Emit(document);
    }
}
