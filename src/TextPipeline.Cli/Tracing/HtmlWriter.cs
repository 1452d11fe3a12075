using System.Text;

namespace TextPipeline.Cli.Tracing;

/// <summary>Writes HTML. What is not markup goes through <see cref="Text"/>, which escapes it.</summary>
internal sealed class HtmlWriter
{
    private readonly TextWriter _output;

    public HtmlWriter(TextWriter output) => _output = output;

    /// <summary>Markup, as it stands in this program: never anything that was read.</summary>
    public HtmlWriter Markup(string markup)
    {
        _output.Write(markup);
        return this;
    }

    /// <summary>Text of any origin.</summary>
    public HtmlWriter Text(string text)
    {
        _output.Write(Escape(text));
        return this;
    }

    /// <summary>An element with text in it.</summary>
    /// <param name="element">Its name, and its class behind a dot where it has one, such as <c>span.why</c>.</param>
    /// <param name="text">Text of any origin.</param>
    public HtmlWriter Element(string element, string text)
    {
        string[] parts = element.Split('.');
        return Markup(parts.Length == 1 ? $"<{parts[0]}>" : $"<{parts[0]} class=\"{parts[1]}\">").Text(text).Markup($"</{parts[0]}>");
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (char character in text)
        {
            _ = character switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }
}
