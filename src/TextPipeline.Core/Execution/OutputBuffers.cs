using System.Buffers;
using System.Collections.Concurrent;

namespace TextPipeline.Core.Execution;

/// <summary>Buffers for encoded documents that are used again and again.</summary>
internal sealed class OutputBuffers
{
    private readonly ConcurrentBag<ArrayBufferWriter<byte>> _free = [];

    public ArrayBufferWriter<byte> Take() => _free.TryTake(out ArrayBufferWriter<byte>? buffer) ? buffer : new ArrayBufferWriter<byte>(64 << 10);

    public void Return(ArrayBufferWriter<byte> buffer)
    {
        buffer.ResetWrittenCount();
        _free.Add(buffer);
    }
}
