namespace TextPipeline.Core.IO.Outputs;

/// <summary>One stream for all documents: a file, compressed or not, or standard output.</summary>
internal sealed class StreamSink : IDocumentSink
{
    private readonly Stream _stream;
    private readonly PartialFile? _file;

    private StreamSink(Stream stream, PartialFile? file)
    {
        _stream = stream;
        _file = file;
    }

    public static StreamSink ToStandardOutput(Stream standardOutput) => new(new BufferedStream(standardOutput, 64 << 10), null);

    /// <summary>Opens a file; it gets its final name when it is complete.</summary>
    public static StreamSink ToFile(string path, Compression compression)
    {
        var file = new PartialFile(path);
        return new StreamSink(compression == Compression.None ? file.Stream : new FramedCompressionStream(file.Stream, compression), file);
    }

    public void Write(string id, ReadOnlySpan<byte> encoded, int beside) => _stream.Write(encoded);

    public void Flush()
    {
        // Frames are cut by size alone, so a file is flushed only at its end.
        if (_file is null)
        {
            _stream.Flush();
        }
    }

    public void Complete()
    {
        if (_file is null)
        {
            _stream.Flush();
            return;
        }

        if (!ReferenceEquals(_stream, _file.Stream))
        {
            _stream.Dispose();
        }

        _file.Complete();
    }

    public void Dispose() => _file?.Dispose();
}
