using System.Diagnostics;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Execution.Figures;
using TextPipeline.Core.Execution.Progress;
using TextPipeline.Core.Execution.Reports;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Tests.Execution.Progress;

public sealed class RunProgressTests
{
    private static readonly InputFile Plain = new("a.jsonl", "a.jsonl", InputFormat.Jsonl, Compression.None) { Length = 1000 };
    private static readonly InputFile Zipped = new("b.jsonl.gz", "b.jsonl.gz", InputFormat.Jsonl, Compression.Gzip) { Length = 500 };
    private readonly ManualClock _clock = new();

    private static RunState State(long read, InputPosition position)
    {
        var state = new RunState { Figures = new RunFigures(["fast", "slow"]), Position = position };
        state.Ledger.Read = read;
        state.Ledger.Written = read;
        state.Figures.Stages[0].Tally.Ticks = Stopwatch.Frequency * read;
        state.Figures.Stages[1].Tally.Ticks = Stopwatch.Frequency * read * 3;
        return state;
    }

    private static RecordBatch Batch(long readBytes, int used = 0) => new(16) { ReadBytes = readBytes, Used = used };

    [Fact]
    public void Take_InTheMiddle_TellsPaceAndWhatIsLeft()
    {
        var progress = new RunProgress([Plain, Zipped], ["fast", "slow"], _clock);
        progress.Update(State(0, InputPosition.Start), null);
        _clock.Advance(4);
        progress.Update(State(100, new InputPosition(0, 600, 7)), Batch(0));
        ProgressSnapshot snapshot = progress.Take();
        Assert.Equal((100, 600, 1500, 25, 150), (snapshot.Documents.Read, snapshot.Bytes, snapshot.TotalBytes, snapshot.DocumentsPerSecond, snapshot.BytesPerSecond));
        Assert.Equal((TimeSpan.FromSeconds(6), ("slow", 0.75)), (snapshot.Left, snapshot.Slowest));

        // In a compressed file it is the bytes on disk that count, not the offset in what they hold.
        progress.Update(State(300, new InputPosition(1, 70_000, 9)), Batch(250));
        Assert.Equal(1250, progress.Take().Bytes);
        progress.Update(State(400, new InputPosition(2, 0, 1)), Batch(500));
        Assert.Equal((1500, 1.0, TimeSpan.Zero), (progress.Take().Bytes, progress.Take().Share, progress.Take().Left));
    }

    [Fact]
    public void Take_LongAfterwards_TellsThePaceOfLate()
    {
        var progress = new RunProgress([Plain], ["fast", "slow"], _clock);
        progress.Update(State(0, InputPosition.Start), null);
        for (int second = 1; second <= 60; second++)
        {
            _clock.Advance(1);
            progress.Update(State(second <= 30 ? second * 10 : 300 + ((second - 30) * 2), new InputPosition(0, second, 1)), Batch(0));
            progress.Take();
        }

        Assert.Equal(2, progress.Take().DocumentsPerSecond, 0.5);
    }

    [Fact]
    public void Take_ResumedRun_CountsAllAndPacesItself()
    {
        var progress = new RunProgress([Plain], ["fast", "slow"], _clock);
        progress.Update(State(500, new InputPosition(0, 500, 1)), null);
        _clock.Advance(10);
        progress.Update(State(600, new InputPosition(0, 600, 1)), Batch(0));
        ProgressSnapshot snapshot = progress.Take();
        Assert.Equal((600, 10, TimeSpan.FromSeconds(40)), (snapshot.Documents.Read, snapshot.DocumentsPerSecond, snapshot.Left));
    }

    [Fact]
    public void Take_InputWithoutALength_TellsNoShare()
    {
        var progress = new RunProgress([Plain, new InputFile("stdin", null, InputFormat.Jsonl, Compression.None)], ["fast", "slow"], _clock);
        progress.Update(State(0, InputPosition.Start), null);
        progress.Update(State(10, new InputPosition(1, 70, 1)), Batch(0, used: 300));
        progress.Update(State(20, new InputPosition(1, 90, 1)), Batch(0, used: 400));
        ProgressSnapshot snapshot = progress.Take();
        Assert.Equal((700, null, null, null), (snapshot.Bytes, snapshot.TotalBytes, snapshot.Share, snapshot.Left));
    }

    [Fact]
    public void Take_SliceOfAFile_CountsTheSlice()
    {
        var progress = new RunProgress([Plain with { Slice = new InputSlice(400, 600) }], ["fast", "slow"], _clock);
        progress.Update(State(0, InputPosition.Start), null);
        progress.Update(State(10, new InputPosition(0, 500, 1)), Batch(0));
        Assert.Equal((100, 200), (progress.Take().Bytes, progress.Take().TotalBytes));
    }

    [Fact]
    public void Take_NothingBegan_IsZero()
    {
        ProgressSnapshot snapshot = new RunProgress([Plain], ["fast"], _clock).Take();
        Assert.Equal((0, 0, null, null), (snapshot.Documents.Read, snapshot.Bytes, snapshot.Left, snapshot.Slowest));
    }

    [Fact]
    public void Endings_WhereSomeoneAsks_AreTheLedgers()
    {
        var progress = new RunProgress([Plain], ["fast", "slow"], _clock) { KeepsEndings = true };
        RunState state = State(3, InputPosition.Start);
        state.Ledger.CountEnding("slow", "empty", 2);
        state.Ledger.Dropped = 2;
        progress.Update(state, null);
        Assert.Equal([new EndingReport("slow", "empty", 2)], progress.Take().Endings);
    }
}
