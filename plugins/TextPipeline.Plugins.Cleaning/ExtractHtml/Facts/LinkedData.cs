using System.Text.Json;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Facts;

/// <summary>What a page's JSON-LD says of its article.</summary>
/// <param name="Headline">The first headline.</param>
/// <param name="Published">The first publication date, as it stands.</param>
internal sealed record LinkedData(string? Headline, string? Published)
{
    /// <summary>Reads scripts in order. A broken one counts up to its fault.</summary>
    public static LinkedData Read(IEnumerable<string> scripts)
    {
        string? headline = null, published = null;
        foreach (string script in scripts)
        {
            Read(script, ref headline, ref published);
        }

        return new LinkedData(headline, published);
    }

    private static void Read(string script, ref string? headline, ref string? published)
    {
        // Tokens, not a tree: names that matter are the same at every depth, and depth is then no danger.
        var reader = new Utf8JsonReader(
            System.Text.Encoding.UTF8.GetBytes(script.Trim()), new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 512 });
        try
        {
            string? name = null;
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    name = reader.ValueTextEquals("headline"u8) ? "headline" : reader.ValueTextEquals("datePublished"u8) ? "datePublished" : null;
                }
                else if (reader.TokenType == JsonTokenType.String && name is not null)
                {
                    if (name is "headline")
                    {
                        headline ??= Parsing.CharacterReferences.Decode(reader.GetString());
                    }
                    else
                    {
                        published ??= reader.GetString();
                    }

                    name = null;
                }
                else
                {
                    name = null;
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // A page's slip. What stood before it is as good as in a whole script.
        }
    }
}
