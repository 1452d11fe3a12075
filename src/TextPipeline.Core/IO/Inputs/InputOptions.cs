using System.Collections.Immutable;
using System.Text;

namespace TextPipeline.Core.IO.Inputs;

/// <summary>What to read and how.</summary>
internal sealed record InputOptions
{
    /// <summary>Files, folders, and <c>-</c> for standard input, as the user gave them.</summary>
    public required ImmutableArray<string> Paths { get; init; }

    /// <summary>The format of every file; null takes it from each file's name, and text where the name says nothing.</summary>
    public InputFormat? Format { get; init; }

    /// <summary>The encoding of every file that has no byte order mark; null is UTF-8.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>Whether bytes that the encoding does not have become U+FFFD; else they are an error of their document.</summary>
    public bool ReplaceInvalidBytes { get; init; }

    /// <summary>Globs for files in folders; empty takes every file whose name tells a format.</summary>
    public ImmutableArray<string> Include { get; init; } = [];

    /// <summary>Where the id and the text are in JSON Lines.</summary>
    public InputFields Fields { get; init; } = InputFields.Default;

    /// <summary>The longest document, in bytes as it is read. A longer one is quarantined, because a run's memory is bounded.</summary>
    public int MaxDocumentBytes { get; init; } = 128 << 20;

    /// <summary>The part of the inputs that is read; null for all of them.</summary>
    public InputShard? Shard { get; init; }
}
