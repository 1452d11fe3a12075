using System.Buffers;
using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Outputs;

namespace TextPipeline.Core.Removals.Restoring;

/// <summary>Restores the documents of files one after the other. What is no document is written as it came.</summary>
internal sealed class FileRestorer(ImmutableArray<InputFile> files, InputOptions options, Stream standardInput)
{
    /// <summary>Reads all and writes all.</summary>
    /// <returns>How many documents were written.</returns>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public long Restore(DocumentRestorer restorer, IDocumentEncoder encoder, IDocumentSink sink, List<Diagnostic> diagnostics)
    {
        long written = 0;
        var decoder = new RecordDecoder(options);
        var output = new ArrayBufferWriter<byte>();
        foreach (RecordBatch batch in new RecordReader(files, options, new BatchSize(), standardInput).Read())
        {
            using (batch)
            {
                foreach (InputRecord record in batch.Records)
                {
                    output.ResetWrittenCount();
                    if (decoder.TryDecode(record, batch.Bytes(record), out DecodedRecord decoded, out InputFault? fault))
                    {
                        sink.Write(decoded.Document.Id, Encoded(restorer.Restore(decoded.Document), decoded), 0);
                        written++;
                    }
                    else
                    {
                        diagnostics.Add(RemovalDiagnostics.NoDocument($"{record.File.Name}:{record.Line}", fault.Message));
                        output.Write(batch.Bytes(record).Span);
                        output.Write("\n"u8);
                        sink.Write(record.FallbackId, output.WrittenSpan, 0);
                    }
                }
            }

            sink.Flush();
        }

        return written;

        ReadOnlySpan<byte> Encoded(Document document, in DecodedRecord decoded)
        {
            encoder.Encode(document, decoded, output);
            return output.WrittenSpan;
        }
    }
}
