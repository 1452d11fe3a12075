using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Tracing;

/// <summary>Finds one document in an input.</summary>
internal static class DocumentFinder
{
    /// <summary>Reads up to the document; null where there is none, which is then reported.</summary>
    /// <param name="files">The input's files.</param>
    /// <param name="options">How to read them.</param>
    /// <param name="id">The document's id; null for the first.</param>
    /// <param name="standardInput">What <c>-</c> reads.</param>
    /// <param name="diagnostics">Gains what is wrong.</param>
    public static Document? Find(ImmutableArray<InputFile> files, InputOptions options, string? id, Stream standardInput, List<Diagnostic> diagnostics)
    {
        string input = string.Join(' ', options.Paths);
        var decoder = new RecordDecoder(options);
        foreach (RecordBatch batch in new RecordReader(files, options, new BatchSize(), standardInput).Read())
        {
            using (batch)
            {
                foreach (InputRecord record in batch.Records)
                {
                    bool isDocument = decoder.TryDecode(record, batch.Bytes(record), out DecodedRecord decoded, out InputFault? fault);
                    if (id is not null && !string.Equals(id, isDocument ? decoded.Document.Id : record.FallbackId, StringComparison.Ordinal))
                    {
                        continue;
                    }

                    if (!isDocument)
                    {
                        diagnostics.Add(TraceDiagnostics.FaultyDocument(record.FallbackId, fault!.Message));
                    }

                    return decoded.Document;
                }
            }
        }

        diagnostics.Add(id is null ? TraceDiagnostics.NoDocument(input) : TraceDiagnostics.UnknownDocument(input, id));
        return null;
    }
}
