using TextPipeline.Plugins.Cleaning.ExtractHtml.Parsing;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;

/// <summary>Takes what a page says of itself from the attributes of an element.</summary>
internal static class FactReader
{
    /// <summary>What microdata call a date of publication (schema.org), in small letters as all names are.</summary>
    public const string PublicationDate = "datepublished";

    public static void Read(ElementKind kind, ReadOnlySpan<char> attributes, PageFacts facts)
    {
        string? name = null, value = null, time = null;
        bool isPublication = false;
        var reader = new AttributeReader(attributes);
        while (reader.Read())
        {
            switch (kind)
            {
                case ElementKind.Meta when reader.Is("name") || reader.Is("property") || reader.Is("itemprop") || reader.Is("http-equiv"):
                    name ??= reader.Value.Trim().ToString().ToLowerInvariant();
                    break;
                case ElementKind.Meta when reader.Is("content"):
                    value = CharacterReferences.Decode(reader.Value).Trim();
                    break;
                case ElementKind.Link when reader.Is("rel"):
                    name = reader.Value.Trim().ToString().ToLowerInvariant();
                    break;
                case ElementKind.Link when reader.Is("href"):
                    value = CharacterReferences.Decode(reader.Value).Trim();
                    break;
                case ElementKind.Html when reader.Is("lang") || reader.Is("xml:lang"):
                    facts.Language ??= reader.Value.Trim() is { Length: > 0 } language ? language.ToString() : null;
                    break;
                case ElementKind.Time when reader.Is("datetime"):
                    time = reader.Value.Trim().ToString();
                    break;
                case ElementKind.Time when reader.Is("pubdate") || (reader.Is("itemprop") && reader.Value.Contains(PublicationDate, StringComparison.OrdinalIgnoreCase)):
                    isPublication = true;
                    break;
            }
        }

        if (kind == ElementKind.Meta && name is not null && value is { Length: > 0 })
        {
            facts.Metas.Add((name, value));
        }
        else if (time is not null && isPublication)
        {
            facts.Metas.Add((PublicationDate, time));
        }
        else if (time is not null)
        {
            facts.AddTime(time);
        }
        else if (kind == ElementKind.Link && name is "canonical")
        {
            facts.CanonicalUrl ??= value;
        }
    }

    /// <summary>Whether a script is JSON-LD.</summary>
    public static bool IsLinkedData(ReadOnlySpan<char> attributes)
    {
        var reader = new AttributeReader(attributes);
        while (reader.Read())
        {
            if (reader.Is("type"))
            {
                return reader.Value.Trim().StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }
}
