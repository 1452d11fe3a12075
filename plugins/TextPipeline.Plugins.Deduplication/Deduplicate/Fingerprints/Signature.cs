using System.Buffers.Binary;
using System.Numerics;

namespace TextPipeline.Plugins.Deduplication.Deduplicate.Fingerprints;

/// <summary>The minima of <see cref="MinHashBins"/> in two bits each: 0 for an empty bin, else one of three codes.</summary>
/// <remarks>
/// For the same number of bytes, more bins of fewer bits estimate better where sets are alike (Li and König 2010): 256 bins of two bits have a standard error of 0.03 at most at a
/// similarity of 0.8, 64 bins of eight bits of 0.05; of short texts both have less. That a bin is empty is kept, which makes the estimate of short texts nearly exact. Two different minima have one code in a third of the cases, which the estimate takes off.
/// </remarks>
internal static class Signature
{
    /// <summary>How many bytes a signature has.</summary>
    public const int Width = MinHashBins.Count / CodesOfByte;

    /// <summary>How many codes a byte has.</summary>
    public const int CodesOfByte = 4;

    private const ulong LowBits = 0x5555555555555555;

    /// <summary>Estimates the Jaccard similarity of the sets of two signatures.</summary>
    /// <returns>Up to 1; a little below 0 for sets that have nothing in common.</returns>
    public static double Likeness(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        int matches = 0, both = 0, any = 0;
        for (int i = 0; i < Width; i += sizeof(ulong))
        {
            ulong left = BinaryPrimitives.ReadUInt64LittleEndian(a[i..]), right = BinaryPrimitives.ReadUInt64LittleEndian(b[i..]);
            ulong filledLeft = (left | (left >> 1)) & LowBits, filledRight = (right | (right >> 1)) & LowBits;
            ulong difference = left ^ right;
            ulong filled = filledLeft & filledRight;
            matches += BitOperations.PopCount(filled & ~(difference | (difference >> 1)));
            both += BitOperations.PopCount(filled);
            any += BitOperations.PopCount(filledLeft | filledRight);
        }

        // Of the bins that are filled in both, `matches` = same + (both - same) / 3.
        return any == 0 ? 0 : ((3 * matches) - both) / (2.0 * any);
    }
}
