using TextPipeline.Plugins.Cleaning.ExtractHtml.Parsing;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;

/// <summary>What an element's attributes say of it.</summary>
/// <param name="Words">Classes of the words in class, id, role and itemprop, as bits.</param>
/// <param name="Class">Stands for its class attribute.</param>
/// <param name="IsHidden">Whether it is not shown.</param>
internal readonly record struct ElementLook(uint Words, int Class, bool IsHidden)
{
    public static ElementLook Of(ReadOnlySpan<char> attributes, ClassWords words)
    {
        uint found = 0;
        int classHash = 0;
        bool hidden = false;
        var reader = new AttributeReader(attributes);
        while (reader.Read())
        {
            ReadOnlySpan<char> name = reader.Name;
            if (name.Length == 5 && reader.Is("class"))
            {
                classHash = ShapeHash.Of(reader.Value, classHash);
                found |= words.Find(reader.Value);
            }
            else if (name.Length == 2 && reader.Is("id"))
            {
                found |= words.Find(reader.Value);
            }
            else if (reader.Is("role") || reader.Is("itemprop"))
            {
                found |= words.Find(reader.Value);
            }
            else if (reader.Is("hidden"))
            {
                hidden |= !reader.Value.Equals("false", StringComparison.OrdinalIgnoreCase);
            }
            else if (reader.Is("style"))
            {
                hidden |= Hides(reader.Value);
            }
        }

        return new ElementLook(found, classHash, hidden || (found & words.Hidden) != 0);
    }

    private static bool Hides(ReadOnlySpan<char> style) => HasValue(style, "display", "none") || HasValue(style, "visibility", "hidden");

    private static bool HasValue(ReadOnlySpan<char> style, string property, string value)
    {
        int at = style.IndexOf(property, StringComparison.OrdinalIgnoreCase);
        ReadOnlySpan<char> rest = at < 0 ? default : style[(at + property.Length)..].TrimStart();
        return !rest.IsEmpty && rest[0] == ':' && rest[1..].TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase);
    }
}
