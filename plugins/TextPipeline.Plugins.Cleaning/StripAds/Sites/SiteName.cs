using System.Diagnostics.CodeAnalysis;

namespace TextPipeline.Plugins.Cleaning.StripAds.Sites;

/// <summary>Says which site a document is from.</summary>
internal static class SiteName
{
    /// <summary>Finds the site: metadata <c>site</c>, else the host of <c>url</c>; lower case, without <c>www.</c>.</summary>
    public static bool TryFind(Metadata metadata, [NotNullWhen(true)] out string? site)
    {
        site = null;
        if (metadata.TryGet(MetadataKeys.Site, out string? named) && !string.IsNullOrWhiteSpace(named))
        {
            site = WithoutPrefix(named.AsSpan().Trim());
        }
        else if (metadata.TryGet(MetadataKeys.Url, out string? url))
        {
            ReadOnlySpan<char> host = HostOf(url);
            site = host.IsEmpty ? null : WithoutPrefix(host);
        }

        return site is not null;
    }

    private static string WithoutPrefix(ReadOnlySpan<char> host) =>
        (host.Length > 4 && host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host).ToString().ToLowerInvariant();

    // Scrapers leave behind addresses that no strict reader takes, so this one takes whatever stands where the host does.
    private static ReadOnlySpan<char> HostOf(ReadOnlySpan<char> url)
    {
        int scheme = url.IndexOf("//", StringComparison.Ordinal);
        if (scheme < 0)
        {
            return [];
        }

        ReadOnlySpan<char> authority = url[(scheme + 2)..];
        int end = authority.IndexOfAny("/?#\\");
        authority = end < 0 ? authority : authority[..end];
        authority = authority[(authority.LastIndexOf('@') + 1)..];
        int port = authority.LastIndexOf(':');
        return (port < 0 || authority.EndsWith("]", StringComparison.Ordinal) ? authority : authority[..port]).Trim();
    }
}
