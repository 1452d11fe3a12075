using System.Collections.Immutable;

namespace TextPipeline;

/// <summary>The metadata that more than one stage knows.</summary>
public static class MetadataKeys
{
    /// <summary><c>language</c>: the document's language as a BCP 47 tag, such as <c>id</c>; <c>und</c> where it was looked for and not found.</summary>
    public static MetadataKey<string> Language { get; } = new("language");

    /// <summary><c>published</c>: when the document was published, ISO 8601. Without an offset in the input it reads as UTC, that is, with the local clock's digits.</summary>
    public static MetadataKey<DateTimeOffset> Published { get; } = new("published");

    /// <summary><c>title</c>: the document's title, one line.</summary>
    public static MetadataKey<string> Title { get; } = new("title");

    /// <summary><c>url</c>: where the document was found.</summary>
    public static MetadataKey<string> Url { get; } = new("url");

    /// <summary><c>site</c>: the web site that the document comes from, usually a host name.</summary>
    public static MetadataKey<string> Site { get; } = new("site");

    /// <summary><c>summary</c>: sentences of the summary, one a line.</summary>
    public static MetadataKey<string> Summary { get; } = new("summary");

    /// <summary><c>translation</c>: the translated text.</summary>
    public static MetadataKey<string> Translation { get; } = new("translation");

    /// <summary><c>warnings</c>: what a stage or the host wants a reader of the document to know, as snake_case words.</summary>
    public static MetadataKey<ImmutableArray<string>> Warnings { get; } = new("warnings");
}
