using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace TextPipeline.Plugins.Deduplication.Deduplicate.Fingerprints;

/// <summary>What tells documents of a corpus apart: 64 bits of XXH3 over identity and text. Among ten million documents two share one with a probability of 1 in 400,000.</summary>
internal static class DocumentKey
{
    public static ulong Of(Document document) =>
        XxHash3.HashToUInt64(MemoryMarshal.AsBytes(document.Text.AsSpan()), (long)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(document.Id.AsSpan())));
}
