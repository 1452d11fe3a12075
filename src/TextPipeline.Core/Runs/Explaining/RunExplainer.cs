using System.Buffers;
using System.Collections.Immutable;
using System.IO.Hashing;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Execution.Learning;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Tracing;

namespace TextPipeline.Core.Runs.Explaining;

/// <summary>Tells the way of one document of a run: what the account says of it, and what each stage does to it, by running it once more.</summary>
internal static class RunExplainer
{
    /// <summary>Explains; null where the run has no such document, which is then reported.</summary>
    /// <param name="run">The run.</param>
    /// <param name="id">The document: its identity, that of a part, or <c>FILE@OFFSET</c>.</param>
    /// <param name="pipeline">The run's pipeline as it is today.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<Explanation?> ExplainAsync(RecordedRun run, string id, Pipeline pipeline, List<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (new RunDocumentFinder(run, id).Find() is not { } found)
        {
            diagnostics.Add(RecordedRunDiagnostics.UnknownDocument(run.FolderPath, id));
            return null;
        }

        CorpusLearning.UseEarlier(pipeline, run.FolderPath);
        ImmutableArray<string> changes =
        [
            .. RunIdentity.Of(pipeline, run.Input, run.Output, run.Files).DifferencesFrom(run.Manifest.GetProperty("identity")).Where(change => !change.StartsWith("the input ", StringComparison.Ordinal)),
        ];
        if (found.Source is not { } source)
        {
            return new Explanation(run, id, found.Record, found.Outcomes, changes, null, null);
        }

        TraceReport trace = await Tracer.TraceAsync(pipeline, source.Document, null, cancellationToken).ConfigureAwait(false);
        ImmutableArray<WalkEnd> ends = [.. trace.Ends.OrderBy(end => end.Document)];

        // Where an earlier document has its identity, its stages had no say.
        bool? agrees = found.Outcomes.Any(outcome => outcome.Line.Reason == "duplicate_id") ? null : Agrees(ends, source, found.Outcomes, run);
        return new Explanation(run, id, found.Record, Select(found.Outcomes, ends, id, source.Document.Id), changes, trace, agrees);
    }

    // Of several parts the one that was asked for, where it can be told.
    private static ImmutableArray<OutcomePlace> Select(ImmutableArray<OutcomePlace> outcomes, ImmutableArray<WalkEnd> ends, string id, string recordId)
    {
        if (string.Equals(id, recordId, StringComparison.Ordinal))
        {
            return outcomes;
        }

        ImmutableArray<OutcomePlace> named = [.. outcomes.Where(outcome => string.Equals(outcome.Line.Id, id, StringComparison.Ordinal))];
        if (!named.IsEmpty || ends.Length != outcomes.Length)
        {
            return named.IsEmpty ? outcomes : named;
        }

        int part = ends.ToList().FindIndex(end => string.Equals(end.Document.Document.Id, id, StringComparison.Ordinal));
        return part < 0 ? outcomes : [outcomes[part]];
    }

    private static bool Agrees(ImmutableArray<WalkEnd> ends, in DecodedRecord source, ImmutableArray<OutcomePlace> outcomes, RecordedRun run)
    {
        if (ends.Length != outcomes.Length)
        {
            return false;
        }

        for (int i = 0; i < ends.Length; i++)
        {
            if (ends[i].Kind != outcomes[i].Line.Kind)
            {
                return false;
            }

            if (ends[i].Ending is { } ending)
            {
                if (ending.Stage != outcomes[i].Line.Stage || ending.Reason != outcomes[i].Line.Reason)
                {
                    return false;
                }

                continue;
            }

            var bytes = new ArrayBufferWriter<byte>();
            run.Output.Encoder.Encode(ends[i].Document.Document, source, bytes);
            if (XxHash3.HashToUInt64(bytes.WrittenSpan) != outcomes[i].Line.Hash)
            {
                return false;
            }
        }

        return true;
    }
}
