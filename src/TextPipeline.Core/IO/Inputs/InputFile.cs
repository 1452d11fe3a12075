namespace TextPipeline.Core.IO.Inputs;

/// <summary>One file of a run, or standard input.</summary>
/// <param name="Name">What messages and document identities call it: relative, with <c>/</c>.</param>
/// <param name="Path">Where it is; null for standard input.</param>
/// <param name="Format">How documents lie in it.</param>
/// <param name="Compression">How it is compressed.</param>
internal sealed record InputFile(string Name, string? Path, InputFormat Format, Compression Compression)
{
    public bool IsStandardInput => Path is null;

    /// <summary>How many bytes it had when the run began, as they lie on disk; null for what has no length: standard input, pipes, devices, and links that lead nowhere.</summary>
    public long? Length { get; init; }

    /// <summary>When it was last written before the run began, in UTC; null where it has no length.</summary>
    public DateTime? Modified { get; init; }

    /// <summary>Whether its bytes come as someone writes them.</summary>
    public bool IsPipe { get; init; }

    /// <summary>The part of it that is read; null for the whole.</summary>
    public InputSlice? Slice { get; init; }

    /// <summary>Its place among the files of the run, from 0; known once it is read.</summary>
    public int Index { get; init; }

    /// <summary>Whether its lines are UTF-8 by its byte order mark, whatever the encoding of the run; known once it is open.</summary>
    public bool IsUtf8 { get; init; }

    /// <summary>The encoding that its lines had before they became UTF-8, where they did; known once it is open.</summary>
    public string? Transcoded { get; init; }

    /// <summary>Is told how far the file is read; null for nobody.</summary>
    public ReadCounter? Counter { get; init; }

    /// <summary>Opens the file for reading, decompressed: as it was when the run began, where that is known.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    /// <exception cref="InvalidDataException">It is not compressed as its name says.</exception>
    public Stream Open(Stream standardInput)
    {
        if (Path is null)
        {
            var input = new PeekStream(standardInput);

            // No name tells how standard input is compressed, but its first bytes do: no text begins with them.
            return Decompress(input, input.Peek(4) switch
            {
                [0x1F, 0x8B, ..] => Compression.Gzip,
                [0x28, 0xB5, 0x2F, 0xFD] => Compression.Zstandard,
                _ => Compression.None,
            });
        }

        if (Length == 0 && Compression != Compression.None)
        {
            throw new InvalidDataException("it is empty, and so not compressed data");
        }

        return Decompress(
            Length is { } length
                ? new SnapshotStream(Path, length, Counter)
                : new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan),
            Compression);
    }

    private static Stream Decompress(Stream raw, Compression compression) => compression switch
    {
        Compression.Gzip => new GzipMemberStream(raw),
        Compression.Zstandard => new ZstandardFrameStream(raw),
        _ => raw,
    };
}
