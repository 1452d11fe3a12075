using System.Buffers.Binary;
using System.IO.Hashing;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Execution.Records;

/// <summary>The line of <c>written.jsonl</c> for a document, put together by hand: there is one for every document of a corpus.</summary>
internal static class WrittenLine
{
    /// <summary>The longest line without the name of a file.</summary>
    public const int Longest = 160;

    /// <summary>Formats the line up to its last member, without the bracket.</summary>
    /// <returns>Its length.</returns>
    public static int Format(in InputRecord record, int part, ReadOnlySpan<byte> encoded, Span<byte> line)
    {
        int length = 0;
        Add(line, ref length, "{\"file\":"u8, record.File.Index);
        Add(line, ref length, ",\"offset\":"u8, record.Offset);
        if (part > 0)
        {
            Add(line, ref length, ",\"part\":"u8, part);
        }

        Add(line, ref length, ",\"bytes\":"u8, encoded.Length);
        ReadOnlySpan<byte> name = ",\"hash\":\""u8;
        name.CopyTo(line[length..]);
        length += name.Length;
        Span<byte> hash = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(hash, XxHash3.HashToUInt64(encoded));
        Convert.TryToHexStringLower(hash, line[length..], out int digits);
        length += digits;
        line[length++] = (byte)'"';
        return length;
    }

    private static void Add(Span<byte> line, ref int length, ReadOnlySpan<byte> name, long value)
    {
        name.CopyTo(line[length..]);
        length += name.Length;
        value.TryFormat(line[length..], out int digits);
        length += digits;
    }
}
