using System.Buffers;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Outputs;

namespace TextPipeline.Core.Execution.Learning;

/// <summary>What was observed of a document as its output; nothing for a document that did not come by.</summary>
internal sealed class ObservationEncoder : IDocumentEncoder
{
    public int Encode(Document document, in DecodedRecord source, ArrayBufferWriter<byte> output)
    {
        if (document.Metadata.TryGet(ObservingStage.Observation, out string? text) && text.Length > 0)
        {
            Convert.TryFromBase64String(text, output.GetSpan(text.Length), out int length);
            output.Advance(length);
        }

        return 0;
    }
}
