using System.Diagnostics;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.Execution.Progress;

/// <summary>
/// Spans for tracing: one for each document, which is a trace of its own, so that a sampler takes whole documents; in it one for each call of a stage.
/// Serves one worker.
/// </summary>
/// <remarks>Documents may meet at a batch stage, so a span's parent is found by the document and never by what the thread is at.</remarks>
internal sealed class DocumentSpans : IStageObserver
{
    /// <summary>What tracers listen to.</summary>
    public static readonly ActivitySource Source = new("TextPipeline");

    private readonly Dictionary<string, Activity> _documents = new(StringComparer.Ordinal);

    /// <summary>Begins the span of a document, where a tracer wants it.</summary>
    public void Begin(string id)
    {
        Activity.Current = null;
        if (Source.StartActivity("document") is { } span)
        {
            span.SetTag("document.id", id);
            Activity.Current = null;
            _documents[id] = span;
        }
    }

    public void Called(PipelineStage stage, Document before, StageResult verdict, TimeSpan elapsed)
    {
        if (!_documents.TryGetValue(before.Id, out Activity? document))
        {
            return;
        }

        DateTime end = DateTime.UtcNow;
        using Activity? call = Source.StartActivity(stage.Label, ActivityKind.Internal, document.Context, startTime: end - elapsed);
        call?.SetTag("stage.use", stage.Use).SetTag("document.id", before.Id);
        switch (verdict)
        {
            case StageResult.SplitUp split:
                call?.SetTag("stage.verdict", "split");
                foreach (Document child in split.Documents)
                {
                    _documents.TryAdd(child.Id, document);
                }

                break;
            case StageResult.Dropped dropped:
                call?.SetTag("stage.verdict", "dropped").SetTag("stage.reason", dropped.Reason);
                break;
            case StageResult.Failed failed:
                call?.SetTag("stage.verdict", "failed").SetTag("stage.reason", failed.Reason).SetStatus(ActivityStatusCode.Error, failed.Reason);
                break;
            default:
                call?.SetTag("stage.verdict", "emitted");
                break;
        }

        call?.SetEndTime(end);
        document.SetEndTime(end);
    }

    public void Decided(PipelineStep.Branch branch, Document document, bool holds)
    {
    }

    /// <summary>Ends the spans of the documents, each where its last call ended.</summary>
    public void End()
    {
        foreach (Activity document in _documents.Values)
        {
            // Children stand for the document that they come from; the second time does nothing.
            document.Dispose();
        }

        _documents.Clear();
    }
}
