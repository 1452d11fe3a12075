using TextPipeline.Plugins.Deduplication.Deduplicate.Fingerprints;
using TextPipeline.Plugins.Deduplication.Deduplicate.Profiles;

namespace TextPipeline.Plugins.Deduplication.Deduplicate;

/// <summary>
/// Finds the copies of a corpus: a document is one where an earlier document that is kept has the same words, or is at least as alike as it must be. Documents that are copies
/// do not count as originals, so that a chain of small changes does not take a document that is unlike the one that stays.
/// </summary>
/// <remarks>
/// Memory while it searches: 4 bytes a document for each band, 12 for the sorting of one, and a table of the words. Documents that agree in a band are walked from the latest
/// to the earliest, those that are kept only, and no more than <see cref="MostCompared"/> in a band: time stays linear whatever the corpus.
/// </remarks>
internal sealed class DuplicateSearch
{
    /// <summary>How many kept documents a document is compared with in a band.</summary>
    private const int MostCompared = 64;

    private const int None = -1;
    private const float Exact = 2;

    private readonly FingerprintProfile _profile;
    private readonly double _threshold;
    private readonly DuplicateTable _found;

    // What each document is a copy of; itself where it is kept.
    private readonly int[] _originals;
    private readonly float[] _alike;

    public DuplicateSearch(FingerprintProfile profile, double threshold)
    {
        _profile = profile;
        _threshold = threshold;
        _found = new DuplicateTable(profile);
        _originals = new int[profile.Count];
        _alike = new float[profile.Count];
    }

    /// <summary>Finds them.</summary>
    public DuplicateTable Find()
    {
        int[][] before = _profile.HasSignatures ? LinkBands() : [];
        var first = new Dictionary<UInt128, int>(_profile.Count);
        for (int i = 0; i < _profile.Count; i++)
        {
            Observation document = _profile[i];
            if (!first.TryAdd(document.Words, i))
            {
                TakeExact(i, first[document.Words]);
            }
            else
            {
                (_originals[i], _alike[i]) = FindAlike(i, before);
                if (_originals[i] != i)
                {
                    _found.Add(document.Key, _originals[i], _alike[i]);
                }
            }
        }

        return _found;
    }

    private void TakeExact(int document, int twin)
    {
        bool isKept = _originals[twin] == twin;
        _originals[document] = _originals[twin];
        _alike[document] = isKept ? Exact : _alike[twin];

        // A document that was learned twice is no copy of itself.
        if (_profile[document].Key != _profile[twin].Key && _profile[document].Key != _profile[_originals[twin]].Key)
        {
            _found.Add(_profile[document].Key, _originals[document], _alike[document]);
        }
    }

    private (int Original, float Alike) FindAlike(int document, int[][] before)
    {
        Observation own = _profile[document];
        (int original, double most) = (document, 0);
        foreach (int[] links in before)
        {
            int compared = 0;
            for (int other = LastKept(links, links[document]); other != None && compared < MostCompared; other = LastKept(links, links[other]), compared++)
            {
                Observation earlier = _profile[other];
                if (other == original || !MayBeAlike(own.Runs, earlier.Runs))
                {
                    continue;
                }

                double alike = Signature.Likeness(own.Signature, earlier.Signature);
                if (alike >= _threshold && (alike > most || (alike == most && other < original)))
                {
                    (original, most) = (other, alike);
                }
            }
        }

        return (original, original == document ? 0 : (float)Math.Min(1, most));
    }

    // Two sets cannot have more in common than the smaller one has. Repeated runs are counted, so a little is allowed for them.
    private bool MayBeAlike(int a, int b) => Math.Min(a, b) >= _threshold * 0.9 * Math.Max(a, b);

    // Copies are passed over, and the way past them is shortened for the next.
    private int LastKept(int[] links, int from)
    {
        int kept = from;
        while (kept != None && _originals[kept] != kept)
        {
            kept = links[kept];
        }

        while (from != kept)
        {
            int next = links[from];
            links[from] = kept;
            from = next;
        }

        return kept;
    }

    // For each band, the latest document before each that agrees with it there.
    private int[][] LinkBands()
    {
        Bands bands = Bands.For(_threshold, Signature.Bytes);
        int[][] links = new int[bands.Count][];
        ulong[] keys = new ulong[_profile.Count];
        int[] order = new int[_profile.Count];
        for (int band = 0; band < bands.Count; band++)
        {
            for (int i = 0; i < order.Length; i++)
            {
                order[i] = i;
                keys[i] = 0;
                foreach (byte value in _profile[i].Signature.Slice(band * bands.Rows, bands.Rows))
                {
                    keys[i] = (keys[i] << 8) | value;
                }
            }

            // Equal keys lie in any order behind each other.
            Array.Sort(keys, order);
            links[band] = new int[order.Length];
            for (int from = 0, to; from < order.Length; from = to)
            {
                for (to = from + 1; to < order.Length && keys[to] == keys[from];)
                {
                    to++;
                }

                Array.Sort(order, from, to - from);
                for (int i = from; i < to; i++)
                {
                    links[band][order[i]] = i == from ? None : order[i - 1];
                }
            }
        }

        return links;
    }
}
