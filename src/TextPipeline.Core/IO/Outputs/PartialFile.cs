namespace TextPipeline.Core.IO.Outputs;

/// <summary>A file that lies under <c>NAME.partial</c> until it is complete, so that nothing ever stands under its final name half written.</summary>
internal sealed class PartialFile : IDisposable
{
    private readonly string _path;
    private readonly FileStream _stream;

    public PartialFile(string path)
    {
        _path = path;
        string? folder = Path.GetDirectoryName(Path.GetFullPath(path));
        Directory.CreateDirectory(folder!);
        _stream = new FileStream(PartialPath(path), FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 256 << 10);
    }

    public Stream Stream => _stream;

    public static string PartialPath(string path) => path + ".partial";

    /// <summary>Makes the bytes durable, then gives the file its name.</summary>
    public void Complete()
    {
        _stream.Flush(flushToDisk: true);
        _stream.Dispose();
        File.Move(PartialPath(_path), _path, overwrite: true);
    }

    public void Dispose() => _stream.Dispose();
}
