namespace TextPipeline.Core.IO.Outputs;

/// <summary>Documents one after the other in a file, perhaps compressed.</summary>
internal sealed class FileSink : IDocumentSink
{
    private readonly PartialFile _file;
    private readonly FramedCompressionStream? _frames;
    private readonly FrameTail? _tail;
    private readonly Stream _stream;

    /// <summary>Begins the output, or goes on with it.</summary>
    /// <param name="path">Its final name.</param>
    /// <param name="compression">How it is compressed.</param>
    /// <param name="position">Where to go on; the default is the beginning.</param>
    /// <param name="tailFolder">Where the bytes of an unfinished frame are kept at each mark; null where none is taken.</param>
    /// <param name="frameBytes">How many uncompressed bytes a compressed frame holds.</param>
    /// <exception cref="IOException">It cannot be written, or less of it is there.</exception>
    public FileSink(
        string path, Compression compression, OutputPosition position = default, string? tailFolder = null, int frameBytes = FramedCompressionStream.FrameBytes)
    {
        byte[] pending = compression == Compression.None || tailFolder is null ? [] : FrameTail.Read(tailFolder, position);
        _file = new PartialFile(path, position.Bytes);
        _stream = _file.Stream;
        if (compression != Compression.None)
        {
            _stream = _frames = new FramedCompressionStream(_file.Stream, compression, position.Bytes > 0, frameBytes);
            _frames.Write(pending);
            _tail = tailFolder is null ? null : new FrameTail(tailFolder, position.Tail);
        }
    }

    public string? Write(string id, ReadOnlySpan<byte> encoded, int beside)
    {
        _stream.Write(encoded);
        return null;
    }

    public void Flush()
    {
    }

    public OutputPosition Mark()
    {
        int tail = 0, tailBytes = 0;
        if (_frames is not null && _tail is not null)
        {
            _frames.Settle();
            tail = _tail.Keep(_frames.Frame, _frames.Pending);
            tailBytes = _frames.Pending.Length;
        }

        _file.Flush();
        return new OutputPosition(_file.Length, tail, tailBytes);
    }

    public void Sync()
    {
        _tail?.Sync();
        _file.Sync();
    }

    public OutputPosition Finish()
    {
        _frames?.Dispose();
        _file.Flush();
        _file.Sync();
        return new OutputPosition(_file.Length, 0, 0);
    }

    public void Publish()
    {
        _file.Complete();
        _tail?.Delete();
    }

    public void Dispose()
    {
        _tail?.Dispose();
        _file.Dispose();
    }
}
