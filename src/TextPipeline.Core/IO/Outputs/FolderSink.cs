namespace TextPipeline.Core.IO.Outputs;

/// <summary>A file of text for each document, and <c>metadata.jsonl</c> for everything that is not text.</summary>
internal sealed class FolderSink : IDocumentSink
{
    /// <summary>The name of the file that holds identity, metadata and annotations of every document, a line each.</summary>
    public const string MetadataFile = "metadata.jsonl";

    private readonly string _folder;
    private readonly PartialFile _metadata;
    private readonly HashSet<string> _created = new(StringComparer.Ordinal);

    public FolderSink(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        _metadata = new PartialFile(Path.Combine(folder, MetadataFile));
    }

    public void Write(string id, ReadOnlySpan<byte> encoded, int beside)
    {
        string path = Path.Combine(_folder, DocumentFileName.For(id));
        string folder = Path.GetDirectoryName(path)!;
        if (_created.Add(folder))
        {
            Directory.CreateDirectory(folder);
        }

        string partial = PartialFile.PartialPath(path);
        using (var file = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0))
        {
            file.Write(encoded[..^beside]);
        }

        File.Move(partial, path, overwrite: true);
        _metadata.Stream.Write(encoded[^beside..]);
    }

    public void Flush()
    {
    }

    public void Complete() => _metadata.Complete();

    public void Dispose() => _metadata.Dispose();
}
