namespace TextPipeline.Core.IO.Outputs;

/// <summary>A file that lies under <c>NAME.partial</c> until it is complete, so that nothing ever stands under its final name half written.</summary>
internal sealed class PartialFile : IDisposable
{
    private readonly string _path;
    private readonly AppendFile _file;

    /// <summary>Begins the file, or goes on with what was left of it.</summary>
    /// <param name="path">Its final name.</param>
    /// <param name="length">How many bytes of what was left stay.</param>
    /// <exception cref="IOException">It cannot be written, or less was left.</exception>
    public PartialFile(string path, long length = 0)
    {
        _path = path;
        Directory.CreateDirectory(Folder);
        _file = new AppendFile(PartialPath(path), length);
    }

    /// <summary>Where to write.</summary>
    public Stream Stream => _file;

    /// <summary>The bytes so far.</summary>
    public long Length => _file.Length;

    private string Folder => Path.GetDirectoryName(Path.GetFullPath(_path))!;

    public static string PartialPath(string path) => path + ".partial";

    public void Flush() => _file.Flush();

    public void Sync() => _file.Sync();

    /// <summary>Makes the bytes durable, then gives the file its name.</summary>
    public void Complete()
    {
        _file.Flush();
        _file.Sync();
        _file.Dispose();
        File.Move(PartialPath(_path), _path, overwrite: true);
        FolderDurability.Sync(Folder);
    }

    public void Dispose() => _file.Dispose();
}
