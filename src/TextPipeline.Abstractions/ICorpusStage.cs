using System.Buffers;

namespace TextPipeline;

/// <summary>A stage that knows the whole corpus before it processes a document: which lines a site repeats, which documents are copies of others.</summary>
/// <remarks>
/// The host reads the corpus twice. In the first pass every document that reaches the entry is observed, and the profile of the corpus gains what was
/// observed, in the order of the input. Then the stage is given the profile, once, before the first call of <see cref="IStage.ProcessAsync"/>, and from
/// there on is a function of document and profile. Where the entry names a stored profile, or the stage does not want to learn, there is no first pass.
/// What is observed of a document must depend on nothing else; then neither workers, nor shards, nor an interruption change what is learned. Until a
/// profile is given, the stage does with a document what it would do knowing nothing of the corpus.
/// </remarks>
public interface ICorpusStage : IStage
{
    /// <summary>Whether the stage, as its options have it, wants to know the corpus. Asked once, after it is built.</summary>
    bool Learns { get; }

    /// <summary>Writes what the profile needs to know of a document. Called concurrently; an exception counts as a failure of the stage on the document.</summary>
    /// <param name="document">The document as the stage before left it.</param>
    /// <param name="observation">Takes bytes in a form of the stage's own; none where there is nothing to learn.</param>
    void Observe(Document document, IBufferWriter<byte> observation);

    /// <summary>An empty profile.</summary>
    ICorpusProfile CreateProfile();

    /// <summary>Reads a profile that <see cref="ICorpusProfile.Write"/> wrote.</summary>
    /// <param name="stream">The bytes, to their end.</param>
    /// <exception cref="InvalidDataException">They are no such profile, or one that was learned with options that do not fit. The message says what is wrong, for a person.</exception>
    ICorpusProfile ReadProfile(Stream stream);

    /// <summary>Gives the stage the profile of the corpus, which does not change any more.</summary>
    void UseProfile(ICorpusProfile profile);
}
