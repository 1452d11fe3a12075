using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace TextPipeline.Plugins.Deduplication.Deduplicate.Fingerprints;

/// <summary>The MinHash of a set of runs of words: the least hash in each of 256 bins, which one hash of a run chooses.</summary>
/// <remarks>
/// MinHash: Broder, "On the resemblance and containment of documents" (1997). One hash for all bins: Li, Owen and Zhang, "One permutation hashing" (2012),
/// whose estimate for sparse sets, matches over the bins that are not empty in both, is used by <see cref="Signature"/>. Few bits of each minimum:
/// Li and König, "b-Bit minwise hashing" (2010). Bands: Leskovec, Rajaraman and Ullman, "Mining of massive datasets", chapter 3; where a part of a band is
/// empty it borrows, as in Shrivastava, "Optimal densification for fast and accurate minwise hashing" (2017).
/// </remarks>
internal readonly ref struct MinHashBins
{
    /// <summary>How many bins there are.</summary>
    public const int Count = 256;

    /// <summary>How many bands index a document.</summary>
    public const int Bands = 6;

    /// <summary>How many bytes <see cref="Write"/> writes: the bands, then the signature.</summary>
    public const int Width = (Bands * sizeof(uint)) + Signature.Width;

    private const int RowsOfBand = 3;
    private const int Rows = Bands * RowsOfBand;
    private const int RandomLoans = 64;
    private const ulong Empty = ulong.MaxValue;
    private const int ValueBits = 56;

    private readonly Span<ulong> _bins;

    /// <summary>Starts with the empty set.</summary>
    /// <param name="bins">Room for <see cref="Count"/> values.</param>
    public MinHashBins(Span<ulong> bins)
    {
        _bins = bins[..Count];
        _bins.Fill(Empty);
    }

    /// <summary>Adds a run.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong run)
    {
        ulong hash = HashMix.Spread(run);
        ref ulong bin = ref _bins[(int)(hash >> ValueBits)];
        hash &= (1UL << ValueBits) - 1;
        if (hash < bin)
        {
            bin = hash;
        }
    }

    /// <summary>Writes the bands and the signature of the set, which has at least one run.</summary>
    public void Write(Span<byte> target)
    {
        Span<ulong> rows = stackalloc ulong[Rows];
        for (int row = 0; row < Rows; row++)
        {
            rows[row] = LeastOf(_bins[(row * Count / Rows)..((row + 1) * Count / Rows)]);
        }

        for (int band = 0; band < Bands; band++)
        {
            ulong hash = (ulong)band;
            for (int row = band * RowsOfBand; row < (band + 1) * RowsOfBand; row++)
            {
                hash = HashMix.Spread(hash + Borrow(rows, row));
            }

            BinaryPrimitives.WriteUInt32LittleEndian(target[(band * sizeof(uint))..], (uint)hash);
        }

        WriteSignature(target[(Bands * sizeof(uint))..]);
    }

    private static ulong Borrow(Span<ulong> rows, int row)
    {
        int lender = row;
        for (int loan = 1; rows[lender] == Empty && loan < RandomLoans + Rows; loan++)
        {
            lender = loan < RandomLoans ? (int)(HashMix.Spread(((ulong)row << 32) + (ulong)loan) % Rows) : (row + loan) % Rows;
        }

        return rows[lender];
    }

    private static ulong LeastOf(Span<ulong> bins)
    {
        ulong least = Empty;
        foreach (ulong bin in bins)
        {
            least = Math.Min(least, bin);
        }

        return least;
    }

    private void WriteSignature(Span<byte> target)
    {
        for (int i = 0; i < Signature.Width; i++)
        {
            int codes = 0;
            for (int j = 0; j < Signature.CodesOfByte; j++)
            {
                ulong bin = _bins[(i * Signature.CodesOfByte) + j];
                int code = bin == Empty ? 0 : 1 + (int)((bin & 0xFFFFFFFF) % 3);
                codes |= code << (2 * j);
            }

            target[i] = (byte)codes;
        }
    }
}
