using TextPipeline.Plugins.Cleaning.ExtractHtml.Parsing;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;

/// <summary>Takes what a page says of itself from the attributes of an element.</summary>
internal static class FactReader
{
    public static void Read(ElementKind kind, ReadOnlySpan<char> attributes, PageFacts facts)
    {
        string? name = null, value = null;
        var reader = new AttributeReader(attributes);
        while (reader.Read())
        {
            switch (kind)
            {
                case ElementKind.Meta when reader.Is("name") || reader.Is("property") || reader.Is("itemprop"):
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
                case ElementKind.Html when reader.Is("lang"):
                    facts.Language ??= reader.Value.Trim().ToString();
                    break;
                case ElementKind.Time when reader.Is("datetime"):
                    facts.AddTime(reader.Value.Trim().ToString());
                    break;
            }
        }

        if (kind == ElementKind.Meta && name is not null && value is { Length: > 0 })
        {
            facts.Metas.Add((name, value));
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
