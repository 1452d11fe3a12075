using System.Buffers.Binary;

namespace TextPipeline.Plugins.Deduplication.Deduplicate.Fingerprints;

/// <summary>What is observed of a document, little-endian: its key (8 bytes), the hash of its words (16), how many different runs of words it has, about (4), the signature where texts are compared for likeness, and the identity in UTF-8.</summary>
internal readonly ref struct Observation(ReadOnlySpan<byte> bytes)
{
    public const int ExactBytes = 28;

    public const int NearBytes = ExactBytes + Fingerprints.Signature.Bytes;

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public ulong Key => BinaryPrimitives.ReadUInt64LittleEndian(_bytes);

    public UInt128 Words => BinaryPrimitives.ReadUInt128LittleEndian(_bytes[8..]);

    public int Runs => BinaryPrimitives.ReadInt32LittleEndian(_bytes[24..]);

    public ReadOnlySpan<byte> Signature => _bytes.Slice(ExactBytes, Fingerprints.Signature.Bytes);

    public static int LengthOf(DeduplicateMode mode) => mode == DeduplicateMode.Near ? NearBytes : ExactBytes;

    public static void Write(Span<byte> bytes, ulong key, UInt128 words, int runs)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, key);
        BinaryPrimitives.WriteUInt128LittleEndian(bytes[8..], words);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[24..], runs);
    }
}
