using System.IO.Compression;

namespace TextPipeline.Core.IO.Inputs;

/// <summary>One file of a run, or standard input.</summary>
/// <param name="Name">What messages and document identities call it: relative, with <c>/</c>.</param>
/// <param name="Path">Where it is; null for standard input.</param>
/// <param name="Format">How documents lie in it.</param>
/// <param name="Compression">How it is compressed.</param>
internal sealed record InputFile(string Name, string? Path, InputFormat Format, Compression Compression)
{
    // Without this the framework takes a gzip stream that is cut off for one that ends.
    static InputFile() => AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", true);

    public bool IsStandardInput => Path is null;

    /// <summary>Opens the file for reading, decompressed.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public Stream Open(Stream standardInput)
    {
        Stream raw = Path is null
            ? standardInput
            : new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
        return Compression switch
        {
            Compression.Gzip => new GZipStream(raw, CompressionMode.Decompress),
            Compression.Zstandard => new ZstdSharp.DecompressionStream(raw, leaveOpen: false),
            _ => raw,
        };
    }
}
