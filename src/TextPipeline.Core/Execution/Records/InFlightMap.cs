using System.Collections.Immutable;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace TextPipeline.Core.Execution.Records;

/// <summary>
/// Which documents each worker has in its hands: <c>in_flight.bin</c>, a file in memory that the system keeps when the process dies. Writing to disk before
/// each document would cost more than the document.
/// </summary>
/// <remarks>A slot of 32 bytes for each worker, little-endian: whether it is in use (4 bytes), the index of the first file (4) and of the last (4), 4 unused, the first offset (8) and the last (8).</remarks>
internal sealed class InFlightMap : IDisposable
{
    private const int SlotBytes = 32;
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    /// <summary>Makes the file anew, with no document in flight.</summary>
    public InFlightMap(string path, int workers)
    {
        var stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete);
        stream.SetLength(workers * SlotBytes);
        _file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.ReadWrite, HandleInheritability.None, leaveOpen: false);
        _view = _file.CreateViewAccessor(0, workers * SlotBytes);
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Slot
    {
        public int InUse;
        public int FirstFile;
        public int LastFile;
        public int Unused;
        public long FirstOffset;
        public long LastOffset;
    }

    /// <summary>What was in flight when the process died that wrote the file; nothing where there is none.</summary>
    public static ImmutableArray<RecordRange> Read(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        var ranges = ImmutableArray.CreateBuilder<RecordRange>();
        byte[] bytes = File.ReadAllBytes(path);
        foreach (Slot slot in MemoryMarshal.Cast<byte, Slot>(bytes.AsSpan(0, bytes.Length / SlotBytes * SlotBytes)))
        {
            if (slot.InUse == 1)
            {
                ranges.Add(new RecordRange(slot.FirstFile, slot.FirstOffset, slot.LastFile, slot.LastOffset));
            }
        }

        return ranges.DrainToImmutable();
    }

    /// <summary>A worker takes documents in its hands.</summary>
    public void Enter(int worker, RecordRange range)
    {
        // In use is written last: a slot that says so is whole.
        long place = worker * SlotBytes;
        var slot = new Slot { FirstFile = range.FirstFile, LastFile = range.LastFile, FirstOffset = range.FirstOffset, LastOffset = range.LastOffset };
        _view.Write(place, 0);
        _view.Write(place, ref slot);
        Thread.MemoryBarrier();
        _view.Write(place, 1);
    }

    /// <summary>A worker's hands are empty.</summary>
    public void Leave(int worker) => _view.Write(worker * SlotBytes, 0);

    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }
}
