using System.Collections.Immutable;
using TextPipeline.Core.Execution.Isolation.Frames;

namespace TextPipeline.Core.Execution.Isolation.Hosting;

/// <summary>Documents for a stage in a child process.</summary>
/// <param name="Label">The entry.</param>
/// <param name="Timeout">How long the stage may take for one; null for any time.</param>
/// <param name="Documents">The documents.</param>
internal sealed record StageRequest(string Label, TimeSpan? Timeout, ImmutableArray<Document> Documents)
{
    public void Write(FrameWriter frame)
    {
        frame.Text(Label);
        frame.Long(Timeout?.Ticks ?? -1);
        frame.Int(Documents.Length);
        foreach (Document document in Documents)
        {
            DocumentFrame.Write(frame, document);
        }
    }

    public static StageRequest Read(FrameReader frame)
    {
        string label = frame.Text();
        long ticks = frame.Long();
        return new StageRequest(label, ticks < 0 ? null : TimeSpan.FromTicks(ticks), frame.List(DocumentFrame.Read));
    }
}
