namespace TextPipeline.Core.IO.Outputs;

/// <summary>A file of text for each document, and <c>metadata.jsonl</c> for everything that is not text.</summary>
internal sealed class FolderSink : IDocumentSink
{
    /// <summary>The name of the file that holds identity, metadata and annotations of every document, a line each.</summary>
    public const string MetadataFile = "metadata.jsonl";

    private readonly string _folder;
    private readonly PartialFile _metadata;
    private readonly DocumentFileNames _names = new();
    private string? _lastFolder;

    /// <summary>Begins the output, or goes on with it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="position">Where to go on; the default is the beginning.</param>
    /// <param name="written">The names of the files of the documents before that.</param>
    public FolderSink(string folder, OutputPosition position = default, IEnumerable<string>? written = null)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        _metadata = new PartialFile(Path.Combine(folder, MetadataFile), position.Bytes);
        foreach (string name in written ?? [])
        {
            _names.Add(name);
        }
    }

    public string? Write(string id, ReadOnlySpan<byte> encoded, int beside)
    {
        string name = _names.Take(id);
        string path = Path.Combine(_folder, name);
        string folder = Path.GetDirectoryName(path)!;
        if (!string.Equals(folder, _lastFolder, StringComparison.Ordinal))
        {
            Directory.CreateDirectory(folder);
            _lastFolder = folder;
        }

        string partial = PartialFile.PartialPath(path);
        using (var file = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0))
        {
            file.Write(encoded[..^beside]);
        }

        File.Move(partial, path, overwrite: true);
        _metadata.Stream.Write(encoded[^beside..]);
        return name;
    }

    public void Flush()
    {
    }

    public OutputPosition Mark()
    {
        _metadata.Flush();
        return new OutputPosition(_metadata.Length, 0, 0);
    }

    public void Sync()
    {
        _metadata.Sync();
        FolderDurability.SyncAll(_folder);
    }

    public OutputPosition Finish()
    {
        OutputPosition end = Mark();
        Sync();
        return end;
    }

    public void Publish() => _metadata.Complete();

    public void Dispose()
    {
        _names.Dispose();
        _metadata.Dispose();
    }
}
