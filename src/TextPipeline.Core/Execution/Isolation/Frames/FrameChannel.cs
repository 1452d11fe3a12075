using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace TextPipeline.Core.Execution.Isolation.Frames;

/// <summary>Frames over two streams. One thread may receive while others send.</summary>
internal sealed class FrameChannel : IDisposable
{
    private const int LargestKept = 4 << 20;
    private readonly BufferedStream _input;
    private readonly Stream _output;
    private readonly Lock _sending = new();
    private readonly byte[] _header = new byte[FrameWriter.HeaderLength];
    private byte[] _payload = [];

    public FrameChannel(Stream input, Stream output)
    {
        _input = new BufferedStream(input, 64 << 10);
        _output = output;
    }

    /// <summary>Sends a frame at once: what was sent before a process dies is there.</summary>
    /// <exception cref="IOException">The other end is gone, or this one is closed.</exception>
    public void Send(FrameWriter frame)
    {
        try
        {
            lock (_sending)
            {
                _output.Write(frame.Written);
                _output.Flush();
            }
        }
        catch (ObjectDisposedException exception)
        {
            throw new IOException("The channel is closed.", exception);
        }
    }

    /// <summary>Waits for the next frame. What is read of it must be read before the next call.</summary>
    /// <returns>False where the other end is gone, in the middle of a frame or not.</returns>
    /// <exception cref="InvalidFrameException">Something else than a frame came.</exception>
    public bool TryReceive(out FrameKind kind, [NotNullWhen(true)] out FrameReader? payload)
    {
        payload = null;
        kind = default;
        int read = _input.ReadAtLeast(_header, _header.Length, throwOnEndOfStream: false);
        if (read > 0 && _header[0] != FrameWriter.Mark)
        {
            throw new InvalidFrameException($"it begins with the byte {_header[0]}");
        }

        if (read < _header.Length)
        {
            return false;
        }

        int length = BinaryPrimitives.ReadInt32LittleEndian(_header.AsSpan(2));
        kind = (FrameKind)_header[1];
        if (!Enum.IsDefined(kind) || length < 0 || length > Array.MaxLength)
        {
            throw new InvalidFrameException($"it has the kind {_header[1]} and the length {length}");
        }

        if (_payload.Length < length || _payload.Length > LargestKept)
        {
            _payload = new byte[Math.Max(length, 4096)];
        }

        payload = new FrameReader(_payload, length);
        return _input.ReadAtLeast(_payload.AsSpan(0, length), length, throwOnEndOfStream: false) == length;
    }

    /// <summary>Tells the other end that nothing more comes.</summary>
    public void CloseOutput()
    {
        try
        {
            _output.Dispose();
        }
        catch (IOException)
        {
            // The other end is gone.
        }
    }

    /// <summary>Closes both ways; nobody may be receiving.</summary>
    public void Dispose()
    {
        CloseOutput();
        _input.Dispose();
    }
}
