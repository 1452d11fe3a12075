using System.Buffers;
using System.Collections.Immutable;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Execution;

/// <summary>What became of a batch: outcomes in the order of its records, and the bytes to write.</summary>
internal sealed class BatchResult : IDisposable
{
    private const int LargestKept = 4 << 20;
    private readonly OutputBuffers _buffers;

    public BatchResult(RecordBatch batch, OutputBuffers buffers)
    {
        Batch = batch;
        Ids = new string?[batch.Records.Count];
        Ticks = new long[batch.Records.Count];
        _buffers = buffers;
        Output = buffers.Take();
    }

    public RecordBatch Batch { get; }

    /// <summary>The identity of each record's document; null where it is none.</summary>
    public string?[] Ids { get; }

    /// <summary>At least one for each record, up to a halt.</summary>
    public List<Outcome> Outcomes { get; } = [];

    /// <summary>What the stages did for these documents, in the order of the pipeline.</summary>
    public ImmutableArray<StageTally> Tallies { get; set; } = [];

    /// <summary>The time that the stages took for each record, in ticks of <see cref="System.Diagnostics.Stopwatch"/>.</summary>
    public long[] Ticks { get; }

    /// <summary>The encoded documents.</summary>
    public ArrayBufferWriter<byte> Output { get; }

    public void Dispose()
    {
        Batch.Dispose();
        if (Output.Capacity <= LargestKept)
        {
            _buffers.Return(Output);
        }
    }
}
