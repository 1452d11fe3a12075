using System.Collections.Immutable;

namespace TextPipeline.Core.Tracing.Comparison;

/// <summary>
/// A random sample of documents, decided by seed and identity alone: each identity is drawn a number, and the documents with the least numbers are taken.
/// So the same documents are taken whatever the order of the input, and no more of them are kept than the sample holds.
/// </summary>
internal sealed class DocumentSample
{
    private readonly int _size;
    private readonly ulong _seed;

    // The greatest number first: the first to give way.
    private readonly PriorityQueue<(long Place, Document Document), (ulong Number, long Place)> _taken =
        new(Comparer<(ulong Number, long Place)>.Create((a, b) => a.Number != b.Number ? b.Number.CompareTo(a.Number) : b.Place.CompareTo(a.Place)));

    public DocumentSample(int size, long seed)
    {
        _size = size;
        _seed = Mix(unchecked((ulong)seed));
    }

    /// <summary>How many documents were offered.</summary>
    public long Offered { get; private set; }

    /// <summary>The sample, in the order in which its documents were offered.</summary>
    public ImmutableArray<Document> Taken => [.. _taken.UnorderedItems.Select(item => item.Element).OrderBy(element => element.Place).Select(element => element.Document)];

    public void Offer(Document document)
    {
        var priority = (Draw(document.Id), Offered);
        if (_taken.Count < _size)
        {
            _taken.Enqueue((Offered, document), priority);
        }
        else
        {
            _taken.EnqueueDequeue((Offered, document), priority);
        }

        Offered++;
    }

    // The framework's hash of a string is another in every process, and its random numbers may change from version to version.
    private ulong Draw(string id)
    {
        ulong number = _seed;
        foreach (char character in id)
        {
            number = Mix(number ^ character);
        }

        return number;
    }

    // SplitMix64: Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators, 2014.
    private static ulong Mix(ulong number)
    {
        unchecked
        {
            number += 0x9E3779B97F4A7C15;
            number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9;
            number = (number ^ (number >> 27)) * 0x94D049BB133111EB;
            return number ^ (number >> 31);
        }
    }
}
