using System.Collections.Immutable;
using System.Text.Json;
using TextPipeline.Core.Execution;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.PipelineTests.Running;

/// <summary>Reads the documents of cases, as a run reads them.</summary>
internal static class CaseDocuments
{
    /// <summary>The documents of a case with the case's metadata; empty where its file has none of the wanted identity.</summary>
    public static ImmutableArray<CaseDocument> Of(TestSuite suite, TestCase one) => one.Input switch
    {
        TestInput.Inline inline => [new CaseDocument(With(Document.Create(inline.Id is { Length: > 0 } id ? id : one.Name, inline.Text), one.Metadata), null)],
        TestInput.FromFile file =>
        [
            .. ReadFile(suite.Resolve(file.Path)).Where(found => file.Id is null || found.Document.Id == file.Id)
                .Select(found => found with { Document = With(found.Document, one.Metadata) }),
        ],
        _ => [],
    };

    /// <summary>Every document of a file.</summary>
    public static ImmutableArray<CaseDocument> ReadFile(string path)
    {
        FileKind kind = FileKind.Of(path);
        var file = new InputFile(Path.GetFileName(path), path, kind.Format ?? InputFormat.Text, kind.Compression);
        var options = new InputOptions { Paths = [path] };
        var decoder = new RecordDecoder(options);
        var documents = ImmutableArray.CreateBuilder<CaseDocument>();
        foreach (RecordBatch batch in new RecordReader([file], options, new BatchSize(), Stream.Null).Read())
        {
            using (batch)
            {
                foreach (InputRecord record in batch.Records)
                {
                    documents.Add(decoder.TryDecode(record, batch.Bytes(record), out DecodedRecord decoded, out InputFault? fault)
                        ? new CaseDocument(decoded.Document, null)
                        : new CaseDocument(Document.Create(record.FallbackId, ""), new Ending(Ending.InputStage, fault.Reason, fault.Message, null)));
                }
            }
        }

        return documents.DrainToImmutable();
    }

    /// <summary>The document with members set over its own.</summary>
    public static Document With(Document document, Metadata members)
    {
        Metadata metadata = document.Metadata;
        foreach (MetadataEntry entry in members.Entries)
        {
            var key = new MetadataKey<JsonElement>(entry.Name);
            metadata = metadata.With(key, members.GetValueOrDefault(key, default));
        }

        return document.WithMetadata(metadata);
    }
}
