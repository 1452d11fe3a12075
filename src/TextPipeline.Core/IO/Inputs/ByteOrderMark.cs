using System.Text;

namespace TextPipeline.Core.IO.Inputs;

/// <summary>Byte order marks (Unicode Standard, section 23.8).</summary>
internal static class ByteOrderMark
{
    /// <summary>The encoding that the first bytes name, or null.</summary>
    public static Encoding? Detect(ReadOnlySpan<byte> start, out int length)
    {
        (Encoding? encoding, length) = start switch
        {
            [0xEF, 0xBB, 0xBF, ..] => ((Encoding?)Encoding.UTF8, 3),
            [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
            [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => (null, 0),
        };
        return encoding;
    }
}
