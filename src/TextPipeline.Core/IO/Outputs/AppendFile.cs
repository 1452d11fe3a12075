using Microsoft.Win32.SafeHandles;

namespace TextPipeline.Core.IO.Outputs;

/// <summary>A file that only grows. Written by one thread; another may make it durable at the same time.</summary>
internal sealed class AppendFile : IDisposable
{
    // The stream's own property would flush it, on the wrong thread.
    private readonly SafeFileHandle _handle;
    private readonly FileStream _stream;

    /// <summary>Opens or creates the file and cuts it to a length.</summary>
    /// <param name="path">The file.</param>
    /// <param name="length">How many of its bytes stay.</param>
    /// <exception cref="IOException">It cannot be written, or is shorter than <paramref name="length"/>.</exception>
    public AppendFile(string path, long length = 0)
    {
        Path = path;
        _handle = File.OpenHandle(path, length == 0 ? FileMode.Create : FileMode.Open, FileAccess.Write, FileShare.Read | FileShare.Delete);
        long there = RandomAccess.GetLength(_handle);
        if (there < length)
        {
            _handle.Dispose();
            throw new EndOfStreamException($"'{path}' has {there} bytes, fewer than the {length} that were written.");
        }

        RandomAccess.SetLength(_handle, length);
        _stream = new FileStream(_handle, FileAccess.Write, bufferSize: 128 << 10);
        _stream.Seek(0, SeekOrigin.End);
    }

    public string Path { get; }

    /// <summary>The bytes written so far, those in memory among them.</summary>
    public long Length => _stream.Position;

    public Stream Stream => _stream;

    public void Write(ReadOnlySpan<byte> bytes) => _stream.Write(bytes);

    /// <summary>Hands all bytes to the operating system: they outlive this process.</summary>
    public void Flush() => _stream.Flush();

    /// <summary>Makes what was flushed durable: it outlives the machine.</summary>
    public void Sync() => RandomAccess.FlushToDisk(_handle);

    public void Dispose() => _stream.Dispose();
}
