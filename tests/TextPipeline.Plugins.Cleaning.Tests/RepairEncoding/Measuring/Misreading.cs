using System.Text;

namespace TextPipeline.Plugins.Cleaning.Tests.RepairEncoding.Measuring;

/// <summary>Makes mojibake: encodes a text and decodes it with another code page, as browsers do it.</summary>
internal sealed class Misreading
{
    private readonly Encoding _written;
    private readonly Encoding _read;
    private readonly string?[]? _characters;

    /// <param name="name">As the reasons of repairs name it.</param>
    /// <param name="written">The code page that the bytes were in.</param>
    /// <param name="read">The code page that they were taken for.</param>
    public Misreading(string name, int written, int read)
    {
        Name = name;
        _written = Get(written, lossless: true);
        _read = Get(read, lossless: false);
        _characters = _read.IsSingleByte ? [.. Enumerable.Range(0, 256).Select(value => Character((byte)value))] : null;
    }

    public string Name { get; }

    /// <summary>The text as it comes out; null where the code page cannot write it.</summary>
    public string? Of(string text)
    {
        try
        {
            byte[] bytes = _written.GetBytes(text);
            return _characters is null ? _read.GetString(bytes) : string.Concat(bytes.Select(value => _characters[value]));
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    // Bytes that a code page leaves open: controls where they are in the range of those, else lost.
    private string Character(byte value)
    {
        string character = _read.GetString([value]);
        bool isOpen = character[0] is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') || (character[0] == '?' && value != '?');
        return !isOpen ? character : value is >= 0x80 and < 0xA0 ? ((char)value).ToString() : "\uFFFD";
    }

    private static Encoding Get(int number, bool lossless)
    {
        Encoding encoding = number switch { 65001 => Encoding.UTF8, 28591 => Encoding.Latin1, _ => CodePagesEncodingProvider.Instance.GetEncoding(number)! };
        encoding = (Encoding)encoding.Clone();
        encoding.EncoderFallback = lossless ? EncoderFallback.ExceptionFallback : EncoderFallback.ReplacementFallback;
        encoding.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        return encoding;
    }
}
