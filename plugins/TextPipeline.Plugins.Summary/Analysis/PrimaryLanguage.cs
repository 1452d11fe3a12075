namespace TextPipeline.Plugins.Summary.Analysis;

/// <summary>The first part of a language tag (RFC 5646, section 2.2.1).</summary>
internal static class PrimaryLanguage
{
    /// <summary><c>pt</c> of <c>pt-BR</c>, in lower case; empty where the tag has another form.</summary>
    /// <remarks>Metadata comes from outside: only what can be a language may become part of a file's name.</remarks>
    public static string Of(string tag)
    {
        int end = tag.AsSpan().IndexOfAny('-', '_');
        string primary = (end < 0 ? tag : tag[..end]).ToLowerInvariant();
        return primary.Length is >= 2 and <= 8 && primary.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0 ? primary : "";
    }
}
