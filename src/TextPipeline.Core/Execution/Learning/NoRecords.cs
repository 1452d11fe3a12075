using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Execution.Learning;

/// <summary>What becomes of a document while a stage learns is recorded nowhere: the pass that follows records it.</summary>
internal sealed class NoRecords : IRunRecorder
{
    public static NoRecords Instance { get; } = new();

    public void Written(in InputRecord record, int part, ReadOnlySpan<byte> encoded, string? name)
    {
    }

    public void Dropped(string id, in InputRecord record, int part, Ending ending)
    {
    }

    public void Quarantined(string id, in InputRecord record, int part, Ending ending, ReadOnlySpan<byte> original)
    {
    }
}
