using System.Buffers;
using System.Text;
using TextPipeline.Core.IO.Json;

namespace TextPipeline.Core.IO.Outputs;

/// <summary>A document as the content of its text file, followed by its line of <c>metadata.jsonl</c>.</summary>
internal sealed class FolderEncoder : IDocumentEncoder
{
    public int Encode(Document document, in DecodedRecord source, ArrayBufferWriter<byte> output)
    {
        Encoding.UTF8.GetBytes(document.Text, output);
        int text = output.WrittenCount;
        JsonlEncoder.WriteObject(document, source, withText: false, output);
        output.Write("\n"u8);
        return output.WrittenCount - text;
    }
}
