using System.Buffers.Binary;
using TextPipeline.Plugins.Deduplication.Deduplicate.Fingerprints;

namespace TextPipeline.Plugins.Deduplication.Deduplicate.Profiles;

/// <summary>The fingerprints of the documents of a corpus, in their order. Which of them are copies is found when it is complete, so parts can be joined.</summary>
/// <remarks>
/// Memory: 168 bytes and the identity for each document, 40 bytes and the identity where only exact copies count. Written as a header of 16 bytes (<c>TPDUP</c>,
/// version, mode, words of a run, number of documents), then for each document its fingerprint, the length of its identity (4 bytes, little-endian) and the identity.
/// </remarks>
internal sealed class FingerprintProfile : ICorpusProfile
{
    private const int HeaderBytes = 16;
    private const byte Version = 1;
    private const int LongestId = 1 << 16;
    private readonly DeduplicateMode _mode;
    private readonly int _runWords;
    private readonly int _length;
    private readonly ByteArena _bytes = new();

    // Where each document's bytes lie.
    private readonly List<long> _places = [];
    private readonly List<int> _idLengths = [];

    public FingerprintProfile(DeduplicateMode mode, int runWords)
    {
        _mode = mode;
        _runWords = runWords;
        _length = Observation.LengthOf(mode);
    }

    /// <summary>Whether texts are compared for likeness.</summary>
    public bool HasSignatures => _mode == DeduplicateMode.Near;

    /// <summary>How many documents there are.</summary>
    public int Count => _places.Count;

    /// <inheritdoc/>
    public void Add(ReadOnlySpan<byte> observation)
    {
        _places.Add(_bytes.Add(observation));
        _idLengths.Add(observation.Length - _length);
    }

    /// <summary>What was observed of a document.</summary>
    public Observation this[int document] => new(_bytes.Get(_places[document], _length));

    /// <summary>The identity of a document, UTF-8.</summary>
    public ReadOnlySpan<byte> Id(int document) => _bytes.Get(_places[document], _length + _idLengths[document])[_length..];

    /// <inheritdoc/>
    public void Merge(ICorpusProfile later)
    {
        var other = (FingerprintProfile)later;
        for (int i = 0; i < other.Count; i++)
        {
            Add(other._bytes.Get(other._places[i], other._length + other._idLengths[i]));
        }
    }

    /// <inheritdoc/>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Span<byte> header = stackalloc byte[HeaderBytes];
        header.Clear();
        "TPDUP"u8.CopyTo(header);
        header[5] = Version;
        header[6] = (byte)_mode;
        header[7] = (byte)_runWords;
        BinaryPrimitives.WriteInt64LittleEndian(header[8..], Count);
        stream.Write(header);
        Span<byte> length = stackalloc byte[sizeof(int)];
        for (int i = 0; i < Count; i++)
        {
            ReadOnlySpan<byte> document = _bytes.Get(_places[i], _length + _idLengths[i]);
            BinaryPrimitives.WriteInt32LittleEndian(length, _idLengths[i]);
            stream.Write(document[.._length]);
            stream.Write(length);
            stream.Write(document[_length..]);
        }
    }

    /// <summary>Reads a profile.</summary>
    /// <exception cref="InvalidDataException">It is none, or one that was made otherwise.</exception>
    /// <exception cref="EndOfStreamException">It is cut off.</exception>
    public static FingerprintProfile Read(Stream stream, DeduplicateMode mode, int runWords)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Span<byte> header = stackalloc byte[HeaderBytes];
        stream.ReadExactly(header);
        if (!header.StartsWith("TPDUP"u8) || header[5] != Version)
        {
            throw new InvalidDataException("it is no table of fingerprints of this version");
        }

        if (header[6] != (byte)mode)
        {
            throw new InvalidDataException($"it was learned with 'mode: {((DeduplicateMode)header[6] == DeduplicateMode.Near ? "near" : "exact")}'");
        }

        if (mode == DeduplicateMode.Near && header[7] != runWords)
        {
            throw new InvalidDataException($"it was learned with 'run_words: {header[7]}'");
        }

        var profile = new FingerprintProfile(mode, runWords);
        long count = BinaryPrimitives.ReadInt64LittleEndian(header[8..]);
        byte[] buffer = new byte[profile._length + sizeof(int)];
        for (long i = 0; i < count; i++)
        {
            stream.ReadExactly(buffer, 0, profile._length + sizeof(int));
            int length = BinaryPrimitives.ReadInt32LittleEndian(buffer.AsSpan(profile._length));
            if (length is < 0 or > LongestId)
            {
                throw new InvalidDataException("the length of an identity is none");
            }

            if (buffer.Length < profile._length + Math.Max(sizeof(int), length))
            {
                Array.Resize(ref buffer, profile._length + length);
            }

            stream.ReadExactly(buffer, profile._length, length);
            profile.Add(buffer.AsSpan(0, profile._length + length));
        }

        return profile;
    }
}
