using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Execution.Records;

/// <summary>Keeps what does not reach the output. Called in the order of the input, from one thread.</summary>
internal interface IRunRecorder
{
    /// <summary>A document was dropped: right, but not written.</summary>
    void Dropped(string id, in InputRecord record, Ending ending);

    /// <summary>A document failed; its original bytes are kept.</summary>
    void Quarantined(string id, in InputRecord record, Ending ending, ReadOnlySpan<byte> original);
}
