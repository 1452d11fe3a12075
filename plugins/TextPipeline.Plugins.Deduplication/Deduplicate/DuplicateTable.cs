using System.Text;
using TextPipeline.Plugins.Deduplication.Deduplicate.Fingerprints;
using TextPipeline.Plugins.Deduplication.Deduplicate.Profiles;

namespace TextPipeline.Plugins.Deduplication.Deduplicate;

/// <summary>The documents of a corpus that are copies. Immutable and safe for concurrent use. Of the profile it holds the contents, not what finds them.</summary>
internal sealed class DuplicateTable
{
    // Signatures of texts that differ in a word may be the same; the texts are not.
    private const double MostAlike = 0.99;

    private readonly ContentStore _contents;

    // Sorted; the number of the content at the same index.
    private readonly ulong[] _keys;
    private readonly int[] _numbers;

    public DuplicateTable(FingerprintProfile profile)
    {
        _contents = profile.Contents;
        var keys = new List<ulong>(profile.Repeats.Count);
        var numbers = new List<int>(profile.Repeats.Count);
        for (int number = 0; number < _contents.Count; number++)
        {
            if (_contents.OriginalOf(number) != number)
            {
                keys.Add(_contents.KeyOf(number));
                numbers.Add(number);
            }
        }

        for (int i = 0; i < profile.Repeats.Count; i++)
        {
            Repeat repeat = profile.Repeats[i];
            keys.Add(repeat.Key);
            numbers.Add(repeat.Number);
        }

        _keys = [.. keys];
        _numbers = [.. numbers];
        Array.Sort(_keys, _numbers);
    }

    /// <summary>Finds what a document is a copy of.</summary>
    /// <returns>Null where it is kept, or the corpus does not have it.</returns>
    public Duplicate? Find(Document document)
    {
        int index = _keys.Length == 0 ? -1 : Array.BinarySearch(_keys, DocumentKey.Of(document));
        if (index < 0)
        {
            return null;
        }

        int number = _numbers[index];
        int original = _contents.OriginalOf(number);
        string id = Encoding.UTF8.GetString(_contents.IdOf(original));
        return original == number
            ? new Duplicate(id, 1, IsExact: true)
            : new Duplicate(id, Math.Min(MostAlike, Signature.Likeness(SignatureOf(number), SignatureOf(original))), IsExact: false);
    }

    private ReadOnlySpan<byte> SignatureOf(int number) => _contents.ContentOf(number)[BandIndex.SignatureOffset..];
}
