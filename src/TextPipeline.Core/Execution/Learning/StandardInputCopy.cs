namespace TextPipeline.Core.Execution.Learning;

/// <summary>Standard input in a temporary file, so that it can be read once for each pass.</summary>
internal sealed class StandardInputCopy : IDisposable
{
    private readonly FileStream _file;

    private StandardInputCopy(FileStream file) => _file = file;

    /// <exception cref="IOException">The copy cannot be written.</exception>
    public static StandardInputCopy Take(Stream standardInput)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.DeleteOnClose);
        standardInput.CopyTo(file);
        file.Flush();
        return new StandardInputCopy(file);
    }

    /// <summary>Standard input from its first byte on.</summary>
    public Stream Open() => new FileStream(_file.Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    public void Dispose() => _file.Dispose();
}
