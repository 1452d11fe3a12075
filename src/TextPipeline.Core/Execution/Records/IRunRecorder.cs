using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Execution.Records;

/// <summary>Keeps what became of every document. Called in the order of the input, from one thread.</summary>
internal interface IRunRecorder
{
    /// <summary>A document was written.</summary>
    /// <param name="record">Where it comes from.</param>
    /// <param name="part">Which of the record's outcomes it is, from 0.</param>
    /// <param name="encoded">The bytes that were written.</param>
    /// <param name="name">Its own file, or null.</param>
    void Written(in InputRecord record, int part, ReadOnlySpan<byte> encoded, string? name);

    /// <summary>A document was dropped: right, but not written.</summary>
    void Dropped(string id, in InputRecord record, int part, Ending ending);

    /// <summary>A document failed; its original bytes are kept.</summary>
    void Quarantined(string id, in InputRecord record, int part, Ending ending, ReadOnlySpan<byte> original);
}
