using System.Collections.Immutable;
using System.Globalization;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.IO.Inputs;

/// <summary>One of several runs that share the inputs of one: together they read every document once, and in order.</summary>
/// <param name="Number">Which one, from 1.</param>
/// <param name="Count">How many there are.</param>
internal sealed record InputShard(int Number, int Count)
{
    public const int MostShards = 10_000;

    /// <summary>Reads <c>3/16</c>.</summary>
    public static InputShard? Parse(string text)
    {
        string[] parts = text.Split('/');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            && number >= 1 && number <= count && count <= MostShards
            ? new InputShard(number, count)
            : null;
    }

    /// <summary>The files of the shard, in order, those at its borders with the part that is its own. Files that it does not touch are not opened.</summary>
    /// <remarks>
    /// The files' bytes, as they lie on disk, are counted through and cut into equal shares. A line belongs to the share that has its first byte, and so
    /// does a file that cannot be cut: one that is a document, that is compressed, or whose line feeds are no single bytes (UTF-16, UTF-32).
    /// </remarks>
    public ImmutableArray<InputFile> Of(ImmutableArray<InputFile> files, InputOptions options, List<Diagnostic> diagnostics)
    {
        InputFile[] endless = [.. files.Where(file => file.Length is null)];
        if (endless.Length > 0)
        {
            diagnostics.Add(InputDiagnostics.NotShardable(endless[0].Name));
            return [];
        }

        Int128 total = files.Aggregate(Int128.Zero, (sum, file) => sum + file.Length!.Value);
        Int128 from = total * (Number - 1) / Count, to = total * Number / Count, start = 0;
        var own = ImmutableArray.CreateBuilder<InputFile>();
        foreach (InputFile file in files)
        {
            Int128 end = start + file.Length!.Value;
            bool hasFirstByte = start == total ? Number == Count : start >= from && start < to;
            bool isCut = (from > start && from < end) || (to > start && to < end);
            if (isCut && CanBeCut(file, options))
            {
                own.Add(file with { Slice = new InputSlice((long)(Int128.Max(from, start) - start), (long)(Int128.Min(to, end) - start)) });
            }
            else if (hasFirstByte)
            {
                own.Add(file);
            }

            start = end;
        }

        return own.DrainToImmutable();
    }

    private static bool CanBeCut(InputFile file, InputOptions options)
    {
        if (file.Format != InputFormat.Jsonl || file.Compression != Compression.None)
        {
            return false;
        }

        try
        {
            using Stream stream = file.Open(Stream.Null);
            Span<byte> first = stackalloc byte[4];
            first = first[..stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false)];
            return !TextDecoder.IsWide(ByteOrderMark.Detect(first, out _) ?? options.Encoding);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The shard with its first byte says so.
            return false;
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");
}
