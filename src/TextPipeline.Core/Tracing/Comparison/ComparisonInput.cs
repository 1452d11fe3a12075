using System.Collections.Immutable;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Tracing.Comparison;

/// <summary>Reads an input into a comparison: all of it as it comes, or a sample.</summary>
internal sealed class ComparisonInput
{
    // Documents of a sample that go through together: stages that take several at once gain by it.
    private const int Together = 32;

    private readonly ImmutableArray<InputFile> _files;
    private readonly InputOptions _options;
    private readonly Stream _standardInput;

    public ComparisonInput(ImmutableArray<InputFile> files, InputOptions options, Stream standardInput)
    {
        _files = files;
        _options = options;
        _standardInput = standardInput;
    }

    /// <summary>Compares the documents.</summary>
    /// <param name="comparer">Gains them.</param>
    /// <param name="sample">Takes some of them; null compares all.</param>
    /// <param name="cancellationToken">Ends the comparison.</param>
    /// <exception cref="OperationCanceledException">The comparison was cancelled.</exception>
    public async Task<ComparisonReport> CompareAsync(PipelineComparer comparer, DocumentSample? sample, CancellationToken cancellationToken)
    {
        long read = 0, unreadable = 0;
        var decoder = new RecordDecoder(_options);
        foreach (RecordBatch batch in new RecordReader(_files, _options, new BatchSize(), _standardInput).Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var documents = new List<Document>();
            using (batch)
            {
                foreach (InputRecord record in batch.Records)
                {
                    if (decoder.TryDecode(record, batch.Bytes(record), out DecodedRecord decoded, out _))
                    {
                        documents.Add(decoded.Document);
                    }
                    else
                    {
                        unreadable++;
                    }
                }
            }

            read += documents.Count;
            if (sample is null)
            {
                await comparer.AddAsync(documents, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                documents.ForEach(sample.Offer);
            }
        }

        foreach (Document[] part in (sample?.Taken ?? []).Chunk(Together))
        {
            await comparer.AddAsync(part, cancellationToken).ConfigureAwait(false);
        }

        return comparer.Report(read, unreadable);
    }
}
