using System.Text;
using System.Text.Json;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Parsing;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Facts;

/// <summary>What a page's JSON-LD says of its article (schema.org), in the order met.</summary>
internal sealed class LinkedData
{
    private static readonly string[] Names =
        ["headline", "datePublished", "inLanguage", "name", "publisher", "author", "articleBody", "recipeIngredient", "description"];

    private const string CharacterData = "<![CDATA[";

    private const int DeepestValue = 512;

    // A page that lists the works of hundreds says nothing of its own author.
    private const int MostAuthors = 32;

    /// <summary>The first headline.</summary>
    public string? Headline { get; private set; }

    /// <summary>The first publication date, as it stands.</summary>
    public string? Published { get; private set; }

    /// <summary>The first language, as it stands.</summary>
    public string? Language { get; private set; }

    /// <summary>The name of the first publisher.</summary>
    public string? Publisher { get; private set; }

    public List<string> Authors { get; } = [];

    /// <summary>Texts of articles and lists of ingredients: what the page calls its body.</summary>
    public List<string> Bodies { get; } = [];

    /// <summary>Descriptions of the page.</summary>
    public List<string> Descriptions { get; } = [];

    /// <summary>Reads scripts in order. A broken one counts up to its fault.</summary>
    public static LinkedData Read(IEnumerable<string> scripts)
    {
        var data = new LinkedData();
        foreach (string script in scripts)
        {
            data.ReadScript(script);
        }

        return data;
    }

    private void ReadScript(string script)
    {
        int data = script.IndexOf(CharacterData, StringComparison.Ordinal);
        data = data < 0 ? 0 : data + CharacterData.Length;
        int start = script.AsSpan(data).IndexOfAny('{', '[');
        if (start < 0)
        {
            return;
        }

        // Comments may stand before the value; references in place of quotation marks and line ends within strings are frequent slips.
        string value = script[(data + start)..];
        value = value.Contains('"', StringComparison.Ordinal) ? value : CharacterReferences.Decode(value);
        byte[] bytes = Encoding.UTF8.GetBytes(value);
        foreach (ref byte b in bytes.AsSpan())
        {
            b = b < (byte)' ' ? (byte)' ' : b;
        }

        // Tokens, not a tree: what matters is told by the name of a value and that of the object around it, at any depth, and depth is then no danger.
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = DeepestValue });
        try
        {
            ReadValues(ref reader);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // A page's slip. What stood before it is as good as in a whole script.
        }
    }

    private void ReadValues(ref Utf8JsonReader reader)
    {
        // The name under which each open object or list stands.
        var around = new Stack<string>();
        string name = "";
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = NameOf(reader);
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    around.Push(name);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    name = around.Pop();
                    break;
                case JsonTokenType.String when name.Length > 0:
                    Take(name, around.Peek(), reader.GetString() ?? "");
                    break;
            }

            // The members of a list all stand under its name; those of an object do not.
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                name = "";
            }
        }
    }

    private void Take(string name, string around, string value)
    {
        value = CharacterReferences.Decode(value).Trim();
        if (value.Length == 0)
        {
            return;
        }

        switch (name)
        {
            case "headline":
                Headline ??= value;
                break;
            case "datePublished":
                Published ??= value;
                break;
            case "inLanguage":
                Language ??= value;
                break;
            case "name" when around is "publisher":
                Publisher ??= value;
                break;
            case "name" when around is "author" && Authors.Count < MostAuthors:
                Authors.Add(value);
                break;
            case "author" when Authors.Count < MostAuthors && !value.Contains("://", StringComparison.Ordinal):
                Authors.Add(value);
                break;
            case "articleBody" or "recipeIngredient":
                Bodies.Add(value);
                break;
            case "description":
                Descriptions.Add(value);
                break;
        }
    }

    private static string NameOf(in Utf8JsonReader reader)
    {
        foreach (string name in Names)
        {
            if (reader.ValueTextEquals(name))
            {
                return name;
            }
        }

        return "other";
    }
}
