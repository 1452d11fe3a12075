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

    /// <summary>Finds the kept content that is most alike, the earliest of equals.</summary>
    /// <param name="content">A content.</param>
    /// <param name="threshold">The likeness that it has at least.</param>
    /// <returns>Its number, or -1 where none is so much alike.</returns>
    public int FindAlike(ReadOnlySpan<byte> content, double threshold)
    {
        ReadOnlySpan<byte> signature = content[SignatureOffset..];
        int best = -1;
        double bestLikeness = threshold;
        for (int band = 0; band < _bands.Length; band++)
        {
            ReadOnlySpan<byte> value = content.Slice(BandOffset(band), sizeof(uint));
            NumberTable table = _bands[band];
            for (int place = table.Start(Hash(value)); table.At(place) is var number and >= 0; place = table.Next(place))
            {
                ReadOnlySpan<byte> other = _contents.ContentOf(number);
                if (!other.Slice(BandOffset(band), sizeof(uint)).SequenceEqual(value))
                {
                    continue;
                }

                double likeness = Signature.Likeness(signature, other[SignatureOffset..]);
                if (likeness > bestLikeness || (likeness == bestLikeness && (best < 0 || number < best)))
                {
                    best = number;
                    bestLikeness = likeness;
                }
            }
        }

        return best;
    }

    /// <summary>Adds a kept content.</summary>
    public void Add(int number)
    {
        ReadOnlySpan<byte> content = _contents.ContentOf(number);
        for (int band = 0; band < _bands.Length; band++)
        {
            if (CountOf(band, content.Slice(BandOffset(band), sizeof(uint))) < MostOfBand)
            {
                _bands[band].Add(number);
            }
        }
    }

    private int CountOf(int band, ReadOnlySpan<byte> value)
    {
        int count = 0;
        NumberTable table = _bands[band];
        for (int place = table.Start(Hash(value)); table.At(place) is var number and >= 0; place = table.Next(place))
        {
            count += _contents.ContentOf(number).Slice(BandOffset(band), sizeof(uint)).SequenceEqual(value) ? 1 : 0;
        }

        return count;
    }

    private static int BandOffset(int band) => sizeof(ulong) + (band * sizeof(uint));

    // The bits of a band are hashed already.
    private static ulong Hash(ReadOnlySpan<byte> band) => BitConverter.ToUInt32(band);
}
