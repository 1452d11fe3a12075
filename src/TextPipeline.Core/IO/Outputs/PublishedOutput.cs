namespace TextPipeline.Core.IO.Outputs;

/// <summary>An output that has its final name already: a run that died between that and the note of it has nothing left to write.</summary>
internal sealed class PublishedOutput : IDocumentSink
{
    private readonly OutputPosition _end;

    public PublishedOutput(OutputPosition end) => _end = end;

    public string? Write(string id, ReadOnlySpan<byte> encoded, int beside) => throw new InvalidOperationException("The output is complete.");

    public void Flush()
    {
    }

    public OutputPosition Mark() => _end;

    public void Sync()
    {
    }

    public OutputPosition Finish() => _end;

    public void Publish()
    {
    }

    public void Dispose()
    {
    }
}
