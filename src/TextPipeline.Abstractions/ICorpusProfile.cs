namespace TextPipeline;

/// <summary>What an <see cref="ICorpusStage"/> has learned of a corpus. Not for concurrent use while it learns.</summary>
public interface ICorpusProfile
{
    /// <summary>Learns what was observed of one document. Called in the order of the input.</summary>
    /// <param name="observation">What <see cref="ICorpusStage.Observe"/> wrote; never empty.</param>
    void Add(ReadOnlySpan<byte> observation);

    /// <summary>Learns what another profile has learned of documents that come after its own: those of the next shard, or of the next day.</summary>
    /// <param name="later">A profile of the same stage with the same options. It is not used any more afterwards.</param>
    void Merge(ICorpusProfile later);

    /// <summary>Writes the profile. The same documents in the same order give the same bytes on every machine.</summary>
    void Write(Stream stream);
}
