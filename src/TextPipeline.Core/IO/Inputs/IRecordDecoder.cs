using System.Diagnostics.CodeAnalysis;

namespace TextPipeline.Core.IO.Inputs;

/// <summary>Makes documents of records. One instance serves one worker; it may keep state between calls that never shows in a result.</summary>
internal interface IRecordDecoder
{
    /// <summary>Makes a document, or says why there is none. The result may point into <paramref name="bytes"/>.</summary>
    bool TryDecode(in InputRecord record, ReadOnlyMemory<byte> bytes, out DecodedRecord decoded, [NotNullWhen(false)] out InputFault? fault);
}
