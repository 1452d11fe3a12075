using System.Numerics;
using System.Runtime.CompilerServices;

namespace TextPipeline.Plugins.Deduplication.Deduplicate.Fingerprints;

/// <summary>The runs of words of a text in 128 bytes, from which the share that two texts have in common can be estimated.</summary>
/// <remarks>
/// One permutation hashing (Li, Owen and Zhang 2012): each run's hash chooses one of 128 places, and each place keeps its least hash. A place that no run chose
/// borrows from another that a hash of its number names, the same for every text (Shrivastava, Optimal densification, 2017). Eight bits of each value are kept (Li and
/// König, b-bit minwise hashing, 2010): two unlike values agree in 1 of 256.
/// </remarks>
internal static class Signature
{
    /// <summary>Places, of one byte each.</summary>
    public const int Bytes = 128;

    private const int PlaceShift = 64 - 7;
    private const double ChanceAgreement = 1.0 / 256;

    /// <summary>Notes a run.</summary>
    /// <param name="hash">Its hash, evenly spread.</param>
    /// <param name="least">The least hashes so far, <see cref="ulong.MaxValue"/> for none.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Note(ulong hash, Span<ulong> least)
    {
        ref ulong place = ref least[(int)(hash >> PlaceShift)];
        if (hash < place)
        {
            place = hash;
        }
    }

    /// <summary>Writes the signature of a text with at least one run.</summary>
    public static void Write(ReadOnlySpan<ulong> least, Span<byte> signature)
    {
        for (int i = 0; i < Bytes; i++)
        {
            int from = i;
            for (uint attempt = 1; least[from] == ulong.MaxValue; attempt++)
            {
                from = (int)(Spread(((ulong)i << 32) | attempt) >> PlaceShift);
            }

            // The upper bits of a least hash are small; the lower ones are as even as those of any hash.
            signature[i] = (byte)least[from];
        }
    }

    /// <summary>Estimates the Jaccard index of the runs of two texts.</summary>
    public static double Likeness(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        int equal = 0;
        for (int i = 0; i < Bytes; i += Vector<byte>.Count)
        {
            Vector<byte> same = Vector.Equals(new Vector<byte>(a[i..]), new Vector<byte>(b[i..]));
            for (int j = 0; j < Vector<byte>.Count; j++)
            {
                equal += same[j] & 1;
            }
        }

        return Math.Max(0, ((double)equal / Bytes) - ChanceAgreement) / (1 - ChanceAgreement);
    }

    /// <summary>Spreads bits evenly (the finalizer of MurmurHash3, Appleby).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Spread(ulong bits)
    {
        bits = (bits ^ (bits >> 33)) * 0xFF51AFD7ED558CCD;
        bits = (bits ^ (bits >> 33)) * 0xC4CEB9FE1A85EC53;
        return bits ^ (bits >> 33);
    }
}
