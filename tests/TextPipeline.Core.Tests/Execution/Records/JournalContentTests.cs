using TextPipeline.Core.Definitions;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Tests.IO;

namespace TextPipeline.Core.Tests.Execution.Records;

public sealed class JournalContentTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string JournalPath => _folder.At("journal.jsonl");

    public void Dispose() => _folder.Dispose();

    private static Checkpoint At(long read)
    {
        RunState state = RunState.Of(Pipeline.OfStages("test", []), null);
        state.Position = new InputPosition(2, 40 + read, 7);
        state.Ledger.Read = read;
        state.Ledger.Written = read;
        return new Checkpoint(state, new OutputPosition(100, 1, 20), new RecordMarks(1, 2, 3, 4));
    }

    [Fact]
    public void TryRead_Journal_GivesTheLastCheckpointAndTheLastEvent()
    {
        using (var journal = new Journal(JournalPath))
        {
            journal.Append(JournalEvents.Start);
            journal.Append(JournalEvents.Checkpoint, At(5).Write);
            journal.Append(JournalEvents.Checkpoint, At(9).Write);
            journal.Append(JournalEvents.Suspects, writer =>
            {
                writer.WriteStartArray("documents");
                new RecordRange(0, 5, 0, 5).Write(writer);
                new RecordRange(0, 5, 1, 6).Write(writer);
                writer.WriteEndArray();
            });
        }

        JournalContent content = JournalContent.TryRead(JournalPath)!;
        Assert.Equal("suspects", content.LastEvent);
        Assert.Equal((9, new InputPosition(2, 49, 7)), (content.Checkpoint!.State.Ledger.Read, content.Checkpoint.State.Position));
        Assert.Equal((new OutputPosition(100, 1, 20), new RecordMarks(1, 2, 3, 4)), (content.Checkpoint.Output, content.Checkpoint.Marks));
        Assert.Equal([new RecordRange(0, 5, 0, 5), new RecordRange(0, 5, 1, 6)], content.Suspects);
        Assert.Equal(new FileInfo(JournalPath).Length, content.Length);
    }

    // A machine can die within any line.
    [Fact]
    public void TryRead_LastLineCutAnywhere_IsAsIfItWereNotThere()
    {
        byte[] first = Journal.Line(JournalEvents.Checkpoint, At(5).Write), second = Journal.Line(JournalEvents.Checkpoint, At(9).Write);
        for (int cut = 0; cut < second.Length; cut++)
        {
            File.WriteAllBytes(JournalPath, [.. first, .. second.AsSpan(0, cut)]);
            JournalContent content = JournalContent.TryRead(JournalPath)!;
            Assert.Equal((5, first.Length), (content.Checkpoint!.State.Ledger.Read, content.Length));
        }
    }

    [Theory]
    [InlineData("no journal\n")]
    [InlineData("[1]\n")]
    [InlineData("{\"time\":1}\n")]
    public void TryRead_NoJournal_IsNull(string text)
    {
        Assert.Null(JournalContent.TryRead(JournalPath));
        File.WriteAllText(JournalPath, text);
        Assert.Null(JournalContent.TryRead(JournalPath));
    }
}
