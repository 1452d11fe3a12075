using System.Text;
using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.IO.Inputs;

/// <summary>
/// The charset that an HTML document declares in its first 1,024 bytes (WHATWG HTML, "prescan a byte stream to determine its encoding").
/// Pages lie about themselves and contain stray bytes, so bytes that the charset does not have become U+FFFD here, as in a browser.
/// </summary>
internal static class HtmlCharset
{
    private const int Prescan = 1024;
    private static readonly System.Buffers.SearchValues<byte> EndsName = System.Buffers.SearchValues.Create(" \t\r\n\"'>;/"u8);

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

    private static string? Declared(ReadOnlySpan<byte> head)
    {
        while (true)
        {
            int found = IndexOfIgnoreCase(head, "charset"u8);
            if (found < 0)
            {
                return null;
            }

            head = head[(found + "charset"u8.Length)..].TrimStart(" \t\r\n"u8);
            if (!head.StartsWith("="u8))
            {
                continue;
            }

            ReadOnlySpan<byte> value = head[1..].TrimStart(" \t\r\n\"'"u8);
            int end = value.IndexOfAny(EndsName);
            if (end > 0)
            {
                return Encoding.ASCII.GetString(value[..end]);
            }
        }
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
