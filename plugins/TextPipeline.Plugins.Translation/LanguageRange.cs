namespace TextPipeline.Plugins.Translation;

/// <summary>Matching of language tags by basic filtering (RFC 4647, section 3.3.1).</summary>
internal static class LanguageRange
{
    /// <summary>Whether a tag is the range or a more exact form of it: <c>en</c> takes <c>en</c> and <c>en-US</c>; <c>en-GB</c> takes neither.</summary>
    public static bool Matches(string range, string tag) =>
        tag.StartsWith(range, StringComparison.OrdinalIgnoreCase) && (tag.Length == range.Length || tag[range.Length] == '-');
}
