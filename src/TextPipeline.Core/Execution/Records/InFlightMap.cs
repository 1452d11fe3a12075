using System.Collections.Immutable;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace TextPipeline.Core.Execution.Records;

/// <summary>
/// Which documents each worker has in its hands: <c>in_flight.bin</c>, a file in memory that the system keeps when the process dies. Writing to disk before
/// each document would cost more than the document.
/// </summary>
/// <remarks>A slot of 32 bytes for each worker, little-endian: whether it is in use (4 bytes), the index of the first file (4) and of the last (4), 4 unused, the first offset (8) and the last (8).</remarks>
internal sealed unsafe class InFlightMap : IDisposable
{
    private const int SlotBytes = 32;
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly Slot* _slots;

    /// <summary>Makes the file anew, with no document in flight.</summary>
    public InFlightMap(string path, int workers)
    {
        var stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete);
        stream.SetLength(workers * SlotBytes);
        _file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.ReadWrite, HandleInheritability.None, leaveOpen: false);
        _view = _file.CreateViewAccessor(0, workers * SlotBytes);

        // Four calls of the accessor for each document would cost more than a plain stage does.
        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        _slots = (Slot*)(start + _view.PointerOffset);
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
        Slot* slot = _slots + worker;
        Volatile.Write(ref slot->InUse, 0);
        slot->FirstFile = range.FirstFile;
        slot->LastFile = range.LastFile;
        slot->FirstOffset = range.FirstOffset;
        slot->LastOffset = range.LastOffset;
        Volatile.Write(ref slot->InUse, 1);
    }

    /// <summary>A worker's hands are empty.</summary>
    public void Leave(int worker) => Volatile.Write(ref _slots[worker].InUse, 0);

    /// <summary>To be called only when no worker is left.</summary>
    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }
}
