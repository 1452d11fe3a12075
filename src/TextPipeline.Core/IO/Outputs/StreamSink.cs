namespace TextPipeline.Core.IO.Outputs;

/// <summary>Documents one after the other in a stream that someone reads at once: nothing of it can be taken back or gone on with.</summary>
internal sealed class StreamSink : IDocumentSink
{
    private readonly BufferedStream _stream;

    public StreamSink(Stream stream) => _stream = new BufferedStream(stream, 64 << 10);

    public string? Write(string id, ReadOnlySpan<byte> encoded, int beside)
    {
        _stream.Write(encoded);
        return null;
    }

    public void Flush() => _stream.Flush();

    public OutputPosition Mark()
    {
        _stream.Flush();
        return default;
    }

    public void Sync()
    {
    }

    public OutputPosition Finish() => Mark();

    public void Publish()
    {
    }

    public void Dispose()
    {
        // What was not flushed is not tried once more: the reader may be gone.
    }
}
