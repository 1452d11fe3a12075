using System.Diagnostics.CodeAnalysis;
using TextPipeline.Core.IO.Json;

namespace TextPipeline.Core.IO.Inputs;

/// <summary>Makes documents of records by their file's format. One instance serves one worker; it keeps state between calls that never shows in a result.</summary>
internal sealed class RecordDecoder
{
    private readonly TextDecoder _text;
    private readonly JsonlDecoder _jsonl;

    public RecordDecoder(InputOptions options)
    {
        _text = new TextDecoder(options.Encoding, options.ReplaceInvalidBytes);
        _jsonl = new JsonlDecoder(_text, options.Fields);
    }

    /// <summary>Makes a document, or says why there is none. The result may point into <paramref name="bytes"/>.</summary>
    public bool TryDecode(in InputRecord record, ReadOnlyMemory<byte> bytes, out DecodedRecord decoded, [NotNullWhen(false)] out InputFault? fault)
    {
        decoded = default;
        if (record.Fault is not null)
        {
            fault = record.Fault;
            return false;
        }

        if (record.File.Format == InputFormat.Jsonl)
        {
            return _jsonl.TryDecode(record, bytes, out decoded, out fault);
        }

        TextDecoder decoder = record.File.Format == InputFormat.Html ? HtmlCharset.DecoderFor(bytes.Span, _text) : _text;
        if (!decoder.TryDecode(bytes.Span, out string? text, out fault))
        {
            return false;
        }

        decoded = new DecodedRecord(Document.Create(record.FallbackId, text), default, default, default);
        return true;
    }
}
