using System.Text;
using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.IO.Inputs;

/// <summary>
/// The charset that an HTML document declares in its first 4,096 bytes (WHATWG HTML, "prescan a byte stream to determine its encoding"). The standard's
/// prescan ends after 1,024, but a parser that meets a declaration later begins anew with it, and many pages have long heads.
/// Pages lie about themselves and contain stray bytes, so bytes that the charset does not have become U+FFFD here, as in a browser.
/// </summary>
internal static class HtmlCharset
{
    private const int Prescan = 4096;
    private static readonly System.Buffers.SearchValues<byte> EndsName = System.Buffers.SearchValues.Create(" \t\r\n\"'>;/?"u8);

    public static TextDecoder DecoderFor(ReadOnlySpan<byte> page, TextDecoder ofTheRun)
    {
        if (ofTheRun.HasEncoding || ByteOrderMark.Detect(page, out _) is not null)
        {
            return ofTheRun;
        }

        string? name = Declared(page[..Math.Min(page.Length, Prescan)]);
        Encoding? encoding = name is not null && Encodings.TryGet(name, out Encoding? known) ? known : null;

        // A declaration in ASCII letters cannot be true of UTF-16, and latin-1 means windows-1252 on the web.
        encoding = encoding switch
        {
            null => Encoding.UTF8,
            _ when TextDecoder.IsWide(encoding) => Encoding.UTF8,
            { CodePage: 28591 or 20127 } => CodePagesEncodingProvider.Instance.GetEncoding(1252),
            _ => encoding,
        };
        return new TextDecoder(encoding, replaceInvalidBytes: true);
    }

    // A charset counts in a meta element or an XML declaration alone: links and scripts name that of other files.
    private static string? Declared(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("<?xml"u8) && Value(UpTo(head, ">"u8), "encoding"u8) is { } xml)
        {
            return xml;
        }

        while (head.IndexOf((byte)'<') is var tag and >= 0)
        {
            head = head[tag..];
            if (head.StartsWith("<!--"u8))
            {
                head = head[UpTo(head, "-->"u8).Length..];
                continue;
            }

            bool isMeta = head.Length > 5 && Ascii.EqualsIgnoreCase(head[..5], "<meta"u8) && " \t\r\n\f/"u8.Contains(head[5]);
            if (isMeta && Value(UpTo(head, ">"u8), "charset"u8) is { } name)
            {
                return name;
            }

            head = head[1..];
        }

        return null;
    }

    private static ReadOnlySpan<byte> UpTo(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> end) =>
        bytes.IndexOf(end) is var found and >= 0 ? bytes[..(found + end.Length)] : bytes;

    private static string? Value(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> attribute)
    {
        while (IndexOfIgnoreCase(tag, attribute) is var found and >= 0)
        {
            tag = tag[(found + attribute.Length)..].TrimStart(" \t\r\n"u8);
            if (!tag.StartsWith("="u8))
            {
                continue;
            }

            ReadOnlySpan<byte> value = tag[1..].TrimStart(" \t\r\n\"'"u8);
            int end = value.IndexOfAny(EndsName);
            if (end > 0)
            {
                return Encoding.ASCII.GetString(value[..end]);
            }
        }

        return null;
    }

    private static int IndexOfIgnoreCase(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> word)
    {
        for (int i = 0; i + word.Length <= bytes.Length; i++)
        {
            if (Ascii.EqualsIgnoreCase(bytes.Slice(i, word.Length), word))
            {
                return i;
            }
        }

        return -1;
    }
}
