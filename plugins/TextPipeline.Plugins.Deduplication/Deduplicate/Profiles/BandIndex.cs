using TextPipeline.Plugins.Deduplication.Deduplicate.Fingerprints;

namespace TextPipeline.Plugins.Deduplication.Deduplicate.Profiles;

/// <summary>The kept contents by the bands of their MinHash: contents that have a band in common may be alike.</summary>
/// <remarks>
/// A band of three minima is the same with probability s³ for likeness s; of six bands at least one is in 98.7 % of the cases at 0.8, in 99.96 % at 0.9.
/// Thousands of pages of one template may share a band and be no duplicates: a band takes so many of them and no more, which bounds the time for each document.
/// </remarks>
internal sealed class BandIndex
{
    private const int MostOfBand = 32;

    private readonly ContentStore _contents;
    private readonly NumberTable[] _bands = new NumberTable[MinHashBins.Bands];

    public BandIndex(ContentStore contents)
    {
        _contents = contents;
        for (int band = 0; band < _bands.Length; band++)
        {
            int offset = BandOffset(band);
            _bands[band] = new NumberTable(number => Hash(_contents.ContentOf(number)[offset..]));
        }
    }

    /// <summary>Where the signature begins in a content.</summary>
    public static int SignatureOffset { get; } = BandOffset(MinHashBins.Bands);

    /// <summary>Finds the kept content that is most alike, the earliest of equals; where there is none, the content is kept and added.</summary>
    /// <param name="number">A content that is not in the index.</param>
    /// <param name="threshold">The likeness that an original has at least.</param>
    /// <returns>The original's number; the content's own where it is kept.</returns>
    public int FindOrAdd(int number, double threshold)
    {
        ReadOnlySpan<byte> content = _contents.ContentOf(number);
        Span<int> counts = stackalloc int[MinHashBins.Bands];
        int best = number;
        double bestLikeness = threshold;
        for (int band = 0; band < _bands.Length; band++)
        {
            ReadOnlySpan<byte> value = content.Slice(BandOffset(band), sizeof(uint));
            NumberTable table = _bands[band];
            counts[band] = 0;
            for (int place = table.Start(Hash(value)); table.At(place) is var other and >= 0; place = table.Next(place))
            {
                ReadOnlySpan<byte> earlier = _contents.ContentOf(other);
                if (!earlier.Slice(BandOffset(band), sizeof(uint)).SequenceEqual(value))
                {
                    continue;
                }

                counts[band]++;
                double likeness = Signature.Likeness(content[SignatureOffset..], earlier[SignatureOffset..]);
                if (likeness > bestLikeness || (likeness == bestLikeness && other < best))
                {
                    best = other;
                    bestLikeness = likeness;
                }
            }
        }

        if (best == number)
        {
            Add(number, counts);
        }

        return best;
    }

    private void Add(int number, ReadOnlySpan<int> counts)
    {
        for (int band = 0; band < _bands.Length; band++)
        {
            if (counts[band] < MostOfBand)
            {
                _bands[band].Add(number);
            }
        }
    }

    private static int BandOffset(int band) => sizeof(ulong) + (band * sizeof(uint));

    // The bits of a band are hashed already.
    private static ulong Hash(ReadOnlySpan<byte> band) => BitConverter.ToUInt32(band);
}
