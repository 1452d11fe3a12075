using System.Buffers;

namespace TextPipeline.Core.IO.Outputs;

/// <summary>A document into the bytes of an output. Safe for concurrent use: workers encode, one writer writes.</summary>
internal interface IDocumentEncoder
{
    /// <summary>Appends the document's bytes.</summary>
    /// <param name="document">What the pipeline emitted.</param>
    /// <param name="source">What it was read from.</param>
    /// <param name="output">Where to append.</param>
    /// <returns>How many bytes at the end belong beside the document's own file, where the output has one for each; else 0.</returns>
    int Encode(Document document, in DecodedRecord source, ArrayBufferWriter<byte> output);
}
