using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.IO;

/// <summary>What a file's name says of its content.</summary>
internal readonly record struct FileKind(InputFormat? Format, Compression Compression)
{
    private static readonly (string Extension, InputFormat Format)[] Formats =
    [
        (".txt", InputFormat.Text), (".text", InputFormat.Text), (".md", InputFormat.Text),
        (".html", InputFormat.Html), (".htm", InputFormat.Html), (".xhtml", InputFormat.Html),
        (".jsonl", InputFormat.Jsonl), (".ndjson", InputFormat.Jsonl),
    ];

    /// <summary>The extensions that name a format, for messages.</summary>
    public static string KnownExtensions => string.Join(" ", Formats.Select(format => format.Extension));

    public static FileKind Of(string path)
    {
        Compression compression = CompressionOf(path);
        string name = compression == Compression.None ? path : path[..path.LastIndexOf('.')];
        foreach ((string extension, InputFormat format) in Formats)
        {
            if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return new FileKind(format, compression);
            }
        }

        return new FileKind(null, compression);
    }

    private static Compression CompressionOf(string path) =>
        path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? Compression.Gzip
        : path.EndsWith(".zst", StringComparison.OrdinalIgnoreCase) ? Compression.Zstandard
        : Compression.None;
}
