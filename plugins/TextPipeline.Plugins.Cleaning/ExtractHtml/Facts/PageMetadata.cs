using System.Collections.Immutable;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Facts;

/// <summary>Puts what a page says of itself into metadata that its document lacks.</summary>
internal static class PageMetadata
{
    private const string TemplateLanguage = "en";
    private const int LongestTitle = 500;
    private const int LongestAuthor = 120;

    private static readonly string[] TitleMetas = ["og:title", "twitter:title", "dc.title", "dcterms.title", "headline"];
    private static readonly string[] SiteMetas = ["og:site_name", "application-name"];

    private static readonly string[] DateMetas =
    [
        "article:published_time", "og:published_time", "datepublished", "article:published", "parsely-pub-date", "publishdate", "publish-date", "publish_date", "pubdate",
        "sailthru.date", "dcterms.created", "dcterms.issued", "dc.date.issued", "dcterms.date", "dc.date", "date", "cxenseparse:recs:publishtime", "article.published",
    ];

    private static readonly string[] AuthorMetas = ["author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author", "byl"];

    /// <summary><c>author</c>: the people or bodies that a page names as its authors.</summary>
    public static MetadataKey<ImmutableArray<string>> Author { get; } = new("author");

    /// <summary>Adds what a document lacks.</summary>
    /// <param name="document">The document.</param>
    /// <param name="facts">What the page says of itself.</param>
    /// <param name="linked">What its JSON-LD says.</param>
    /// <param name="heading">The line that is its title, where there is one.</param>
    public static Document AddTo(Document document, PageFacts facts, LinkedData linked, string? heading)
    {
        if (Lacks(document, MetadataKeys.Title.Name) && Title(facts, linked, heading) is string title)
        {
            document = document.With(MetadataKeys.Title, title);
        }

        if (Lacks(document, MetadataKeys.Published.Name) && Published(facts, linked) is DateTimeOffset published)
        {
            document = document.With(MetadataKeys.Published, published);
        }

        if (Lacks(document, Author.Name) && Authors(facts, linked) is { IsEmpty: false } authors)
        {
            document = document.With(Author, authors);
        }

        if (Lacks(document, MetadataKeys.Language.Name) && Language(facts, linked) is string language)
        {
            document = document.With(MetadataKeys.Language, language);
        }

        if (Lacks(document, MetadataKeys.Url.Name) && Address(facts) is Uri address)
        {
            document = document.With(MetadataKeys.Url, address.OriginalString);
        }

        if (Lacks(document, MetadataKeys.Site.Name) && Site(document, facts, linked) is string site)
        {
            document = document.With(MetadataKeys.Site, site);
        }

        return document;
    }

    private static bool Lacks(Document document, string name) => !document.Metadata.Contains(name);

    private static string? Title(PageFacts facts, LinkedData linked, string? heading)
    {
        string? title = OneLine(First(facts, TitleMetas)) ?? OneLine(linked.Headline);
        return title ?? OneLine(heading) ?? WithoutSite(OneLine(facts.Title), OneLine(First(facts, SiteMetas)));
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

    private static ImmutableArray<string> Authors(PageFacts facts, LinkedData linked)
    {
        IEnumerable<string> names = linked.Authors.Count > 0 ? linked.Authors : facts.Metas.Where(meta => AuthorMetas.Contains(meta.Name)).Select(meta => meta.Content);
        return [.. names.Select(AuthorName).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Addresses of profiles stand in place of many names; some names are preceded by a "By".</summary>
    private static string? AuthorName(string text)
    {
        string? name = OneLine(text);
        name = name?.StartsWith("by ", StringComparison.OrdinalIgnoreCase) == true ? name[3..].TrimStart() : name;
        return name is { Length: > 1 and <= LongestAuthor } && !name.Contains("://", StringComparison.Ordinal) && !name.StartsWith('@') ? name : null;
    }

    /// <summary>
    /// The language alone, without region: regions in templates are mostly those of their makers. So is English, and any other language that a page names is
    /// believed before it.
    /// </summary>
    private static string? Language(PageFacts facts, LinkedData linked)
    {
        string? found = null;
        foreach (string? tag in (ReadOnlySpan<string?>)[facts.Language, First(facts, ["content-language", "og:locale", "dc.language", "language"]), linked.Language])
        {
            int end = tag?.AsSpan().IndexOfAny("-_,; ") ?? -1;
            string? language = (end < 0 ? tag : tag![..end])?.Trim().ToLowerInvariant();
            bool isLanguage = language is { Length: 2 or 3 } and not "und" && language.All(char.IsAsciiLetterLower);
            found = isLanguage && (found is null or TemplateLanguage) ? language : found;
        }

        return found;
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

    private static string? Site(Document document, PageFacts facts, LinkedData linked)
    {
        string? url = document.Metadata.GetValueOrDefault(MetadataKeys.Url, "");
        if (Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Host.Length > 0)
        {
            return address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host;
        }

        return OneLine(First(facts, SiteMetas)) ?? OneLine(linked.Publisher);
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
