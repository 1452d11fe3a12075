using TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Facts;

/// <summary>Puts what a page says of itself into metadata that its document lacks.</summary>
internal static class PageMetadata
{
    private const int LongestTitle = 500;

    private static readonly string[] TitleMetas = ["og:title", "twitter:title", "dc.title", "dcterms.title", "headline"];
    private static readonly string[] SiteMetas = ["og:site_name", "application-name"];

    private static readonly string[] DateMetas =
    [
        "article:published_time", "og:published_time", "datepublished", "article:published", "parsely-pub-date", "publishdate", "publish-date", "publish_date", "pubdate",
        "sailthru.date", "dcterms.created", "dcterms.issued", "dc.date.issued", "dcterms.date", "dc.date", "date", "cxenseparse:recs:publishtime", "article.published",
    ];

    public static Document AddTo(Document document, PageFacts facts)
    {
        LinkedData? linked = null;
        if (!document.Metadata.Contains(MetadataKeys.Title.Name) && Title(facts, linked ??= LinkedData.Read(facts.LinkedData)) is string title)
        {
            document = document.With(MetadataKeys.Title, title);
        }

        if (!document.Metadata.Contains(MetadataKeys.Published.Name) && Published(facts, linked ?? LinkedData.Read(facts.LinkedData)) is DateTimeOffset published)
        {
            document = document.With(MetadataKeys.Published, published);
        }

        if (!document.Metadata.Contains(MetadataKeys.Language.Name) && Language(facts) is string language)
        {
            document = document.With(MetadataKeys.Language, language);
        }

        if (!document.Metadata.Contains(MetadataKeys.Url.Name) && Address(facts) is Uri address)
        {
            document = document.With(MetadataKeys.Url, address.OriginalString);
        }

        if (!document.Metadata.Contains(MetadataKeys.Site.Name) && Site(document, facts) is string site)
        {
            document = document.With(MetadataKeys.Site, site);
        }

        return document;
    }

    private static string? Title(PageFacts facts, LinkedData linked)
    {
        string? title = OneLine(First(facts, TitleMetas)) ?? OneLine(linked.Headline);
        return title ?? WithoutSite(OneLine(facts.Title), OneLine(First(facts, SiteMetas)));
    }

    /// <summary>"Headline - Site" is how many pages name themselves to browsers.</summary>
    private static string? WithoutSite(string? title, string? site)
    {
        if (title is null || site is null || title.Length <= site.Length + 1 || !title.EndsWith(site, StringComparison.OrdinalIgnoreCase))
        {
            return title;
        }

        string headline = title[..^site.Length].TrimEnd();
        return headline.Length > 1 && headline[^1] is '-' or '|' or '–' or '—' or '·' or ':' or '»' && headline[..^1].TrimEnd() is { Length: > 0 } left ? left : title;
    }

    private static DateTimeOffset? Published(PageFacts facts, LinkedData linked)
    {
        foreach (string? text in (IEnumerable<string?>)[linked.Published, .. DateMetas.Select(name => First(facts, [name])), .. facts.Times])
        {
            if (PublicationDate.TryParse(text, out DateTimeOffset published))
            {
                return published;
            }
        }

        return null;
    }

    /// <summary>The language alone, without region: regions in templates are mostly those of their makers.</summary>
    private static string? Language(PageFacts facts)
    {
        string? tag = string.IsNullOrEmpty(facts.Language) ? First(facts, ["og:locale", "content-language", "dc.language"]) : facts.Language;
        int end = tag?.AsSpan().IndexOfAny('-', '_') ?? -1;
        string? language = (end < 0 ? tag : tag![..end])?.Trim().ToLowerInvariant();
        return language is { Length: 2 or 3 } && language.All(char.IsAsciiLetterLower) ? language : null;
    }

    private static Uri? Address(PageFacts facts)
    {
        foreach (string? text in (ReadOnlySpan<string?>)[facts.CanonicalUrl, First(facts, ["og:url"])])
        {
            if (Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https")
            {
                return address;
            }
        }

        return null;
    }

    private static string? Site(Document document, PageFacts facts)
    {
        string? url = document.Metadata.GetValueOrDefault(MetadataKeys.Url, "");
        if (Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Host.Length > 0)
        {
            return address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host;
        }

        return OneLine(First(facts, SiteMetas));
    }

    private static string? First(PageFacts facts, ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            foreach ((string metaName, string content) in facts.Metas)
            {
                if (string.Equals(metaName, name, StringComparison.Ordinal))
                {
                    return content;
                }
            }
        }

        return null;
    }

    private static string? OneLine(string? text)
    {
        if (text is null)
        {
            return null;
        }

        string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length is > 0 and <= LongestTitle ? line : null;
    }
}
