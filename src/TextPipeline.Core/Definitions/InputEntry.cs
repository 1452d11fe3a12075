using System.Collections.Immutable;

namespace TextPipeline.Core.Definitions;

/// <summary>The section <c>input</c>: what a run reads where the command line does not say.</summary>
internal sealed record InputEntry
{
    public static ImmutableArray<string> Formats { get; } = ["text", "html", "jsonl"];

    public static ImmutableArray<string> InvalidBytesChoices { get; } = ["fail", "replace"];

    /// <summary><c>paths</c>: files and folders relative to the pipeline's folder, and <c>-</c>.</summary>
    public ImmutableArray<SourceScalar> Paths { get; init; } = [];

    /// <summary><c>format</c>, one of <see cref="Formats"/>; null takes it from each file's name.</summary>
    public string? Format { get; init; }

    /// <summary><c>encoding</c>; null for UTF-8.</summary>
    public string? Encoding { get; init; }

    /// <summary><c>include</c>: globs for the files of folders.</summary>
    public ImmutableArray<SourceScalar> Include { get; init; } = [];

    /// <summary><c>invalid_bytes</c>, one of <see cref="InvalidBytesChoices"/>, or null.</summary>
    public string? InvalidBytes { get; init; }

    /// <summary><c>id_field</c>: the member of a JSON line that is the id; null for <c>id</c>.</summary>
    public string? IdField { get; init; }

    /// <summary><c>text_field</c>: the member of a JSON line that is the text; null for <c>text</c>.</summary>
    public string? TextField { get; init; }
}
