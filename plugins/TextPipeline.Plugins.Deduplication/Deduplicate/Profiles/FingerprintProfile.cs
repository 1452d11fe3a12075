using System.Buffers.Binary;

namespace TextPipeline.Plugins.Deduplication.Deduplicate.Profiles;

/// <summary>The fingerprints of the documents of a corpus, and which of them are copies. Not for concurrent use while it learns.</summary>
/// <remarks>
/// A document is a copy where an earlier document that is kept has the same words, or is at least as alike as it must be. Documents that are copies do not count as
/// originals, so that a chain of small changes does not take a document that is unlike the one that stays. What was observed of every different content is kept, of copies too:
/// behind another part of the corpus other documents may be originals, and so merging is adding in order.
/// </remarks>
internal sealed class FingerprintProfile : ICorpusProfile
{
    private readonly FingerprintSettings _settings;
    private readonly double _threshold;
    private readonly NumberTable _numbers;
    private readonly BandIndex? _bands;

    /// <summary>Starts with an empty corpus.</summary>
    /// <param name="settings">What a profile is learned with.</param>
    /// <param name="threshold">How alike near copies must be. Not part of what is stored.</param>
    public FingerprintProfile(FingerprintSettings settings, double threshold)
    {
        _settings = settings;
        _threshold = threshold;
        Contents = new ContentStore(settings.Width);
        _numbers = new NumberTable(number => BinaryPrimitives.ReadUInt64LittleEndian(Contents.ContentOf(number)));
        _bands = settings.Mode == DeduplicateMode.Near ? new BandIndex(Contents) : null;
    }

    /// <summary>The different contents.</summary>
    public ContentStore Contents { get; }

    /// <summary>The documents whose content an earlier one had.</summary>
    public RepeatStore Repeats { get; } = new();

    /// <inheritdoc/>
    public void Add(ReadOnlySpan<byte> observation) => Add(
        BinaryPrimitives.ReadUInt64LittleEndian(observation),
        observation.Slice(sizeof(ulong), _settings.Width),
        observation[(sizeof(ulong) + _settings.Width)..]);

    /// <summary>Learns a document.</summary>
    /// <param name="key">Its <see cref="Fingerprints.DocumentKey"/>.</param>
    /// <param name="content">What is compared of its content.</param>
    /// <param name="id">Its identity in UTF-8.</param>
    /// <returns>The number of its content.</returns>
    public int Add(ulong key, ReadOnlySpan<byte> content, ReadOnlySpan<byte> id)
    {
        int number = Find(content);
        if (number >= 0)
        {
            AddRepeat(key, number);
            return number;
        }

        number = Contents.Add(key, content, id);
        _numbers.Add(number);
        if (_bands is not null)
        {
            Contents.SetOriginal(number, _bands.FindOrAdd(number, _threshold));
        }

        return number;
    }

    /// <summary>Learns a document whose content an earlier one had.</summary>
    /// <param name="key">The document's key.</param>
    /// <param name="number">The content's number.</param>
    public void AddRepeat(ulong key, int number)
    {
        // A document that is learned twice is no copy of itself.
        if (key != Contents.KeyOf(number))
        {
            Repeats.Add(key, number);
        }
    }

    /// <inheritdoc/>
    public void Merge(ICorpusProfile later)
    {
        ArgumentNullException.ThrowIfNull(later);
        var other = (FingerprintProfile)later;
        var numbers = new int[other.Contents.Count];
        for (int number = 0; number < numbers.Length; number++)
        {
            numbers[number] = Add(other.Contents.KeyOf(number), other.Contents.ContentOf(number), other.Contents.IdOf(number));
        }

        for (int i = 0; i < other.Repeats.Count; i++)
        {
            Repeat repeat = other.Repeats[i];
            AddRepeat(repeat.Key, numbers[repeat.Number]);
        }
    }

    /// <inheritdoc/>
    public void Write(Stream stream) => FingerprintProfileFile.Write(this, _settings, stream);

    private int Find(ReadOnlySpan<byte> content)
    {
        ulong hash = BinaryPrimitives.ReadUInt64LittleEndian(content);
        for (int place = _numbers.Start(hash); _numbers.At(place) is var number and >= 0; place = _numbers.Next(place))
        {
            if (Contents.ContentOf(number).SequenceEqual(content))
            {
                return number;
            }
        }

        return -1;
    }
}
