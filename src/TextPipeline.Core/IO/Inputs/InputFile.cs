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

    /// <summary>Its place among the files of the run, from 0; known once it is read.</summary>
    public int Index { get; init; }

    /// <summary>Whether its lines are UTF-8 by its byte order mark, whatever the encoding of the run; known once it is open.</summary>
    public bool IsUtf8 { get; init; }

    /// <summary>Opens the file for reading, decompressed.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public Stream Open(Stream standardInput)
    {
        Stream raw = Path is null
            ? standardInput
            : new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
        Compression compression = Compression;
        if (Path is null)
        {
            // No name tells how standard input is compressed, but its first bytes do: no text begins with them.
            var input = new PeekStream(raw);
            compression = input.Peek(4) switch
            {
                [0x1F, 0x8B, ..] => Compression.Gzip,
                [0x28, 0xB5, 0x2F, 0xFD] => Compression.Zstandard,
                _ => Compression.None,
            };
            raw = input;
        }

        return compression switch
        {
            Compression.Gzip => new GZipStream(raw, CompressionMode.Decompress),
            Compression.Zstandard => new ZstdSharp.DecompressionStream(raw, leaveOpen: false),
            _ => raw,
        };
    }
}
