using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;

namespace TextPipeline.Core.IO.Inputs;

/// <summary>Bytes of a document into text: by byte order mark, else by the encoding of the run, else UTF-8.</summary>
internal sealed class TextDecoder
{
    private static readonly UTF8Encoding ReplacingUtf8 = new(false, throwOnInvalidBytes: false);
    private readonly Encoding? _encoding;
    private readonly bool _replace;

    /// <summary>True where the run names an encoding, UTF-8 among them.</summary>
    public bool HasEncoding { get; }

    public TextDecoder(Encoding? encoding, bool replaceInvalidBytes)
    {
        _replace = replaceInvalidBytes;
        HasEncoding = encoding is not null;
        _encoding = encoding is null or UTF8Encoding ? null : WithFallback(encoding, replaceInvalidBytes);
    }

    /// <summary>True where lines must be decoded before their JSON is read.</summary>
    public bool IsLegacy => _encoding is not null && !IsWide(_encoding);

    public static bool IsWide(Encoding? encoding) => encoding is UnicodeEncoding or UTF32Encoding;

    public static Encoding WithFallback(Encoding encoding, bool replace) => Encoding.GetEncoding(
        encoding.CodePage, EncoderFallback.ExceptionFallback, replace ? new DecoderReplacementFallback("\uFFFD") : DecoderFallback.ExceptionFallback);

    /// <summary>Decodes a whole document, whose byte order mark counts before the run's encoding.</summary>
    public bool TryDecode(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out InputFault? fault)
    {
        Encoding? marked = ByteOrderMark.Detect(bytes, out int length);
        Encoding? encoding = marked is null ? _encoding : IsWide(marked) ? WithFallback(marked, _replace) : null;
        return TryDecode(bytes[length..], encoding, length, out text, out fault);
    }

    /// <summary>A line in UTF-8: the same bytes where they are valid already.</summary>
    /// <param name="line">The line.</param>
    /// <param name="file">Its file, which may say that it is UTF-8; that counts before the run's encoding.</param>
    /// <param name="utf8">The line in UTF-8.</param>
    /// <param name="fault">What is wrong, or null.</param>
    public bool TryMakeUtf8(ReadOnlyMemory<byte> line, InputFile file, out ReadOnlyMemory<byte> utf8, [NotNullWhen(false)] out InputFault? fault)
    {
        Encoding? legacy = IsLegacy && !file.IsUtf8 ? _encoding : null;
        fault = null;
        utf8 = line;
        if (legacy is null && Utf8.IsValid(line.Span))
        {
            return true;
        }

        if (file.Transcoded is not null)
        {
            fault = InputFault.InvalidUnits(file.Transcoded, ValidUtf8Prefix(line.Span));
            return false;
        }

        if (!TryDecode(line.Span, legacy, 0, out string? text, out fault))
        {
            return false;
        }

        utf8 = ReplacingUtf8.GetBytes(text);
        return true;
    }

    private bool TryDecode(ReadOnlySpan<byte> bytes, Encoding? encoding, int before, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out InputFault? fault)
    {
        fault = null;
        try
        {
            if (encoding is null)
            {
                int valid = _replace ? bytes.Length : ValidUtf8Prefix(bytes);
                fault = valid == bytes.Length ? null : InputFault.InvalidBytes("UTF-8", before + valid);
                text = fault is null ? ReplacingUtf8.GetString(bytes) : null;
            }
            else
            {
                text = encoding.GetString(bytes);
            }
        }
        catch (DecoderFallbackException exception)
        {
            fault = InputFault.InvalidBytes(encoding!.WebName, before + exception.Index);
            text = null;
        }

        return text is not null;
    }

    private static int ValidUtf8Prefix(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return bytes.Length;
        }

        int position = 0;
        while (Rune.DecodeFromUtf8(bytes[position..], out _, out int length) == System.Buffers.OperationStatus.Done)
        {
            position += length;
        }

        return position;
    }
}
