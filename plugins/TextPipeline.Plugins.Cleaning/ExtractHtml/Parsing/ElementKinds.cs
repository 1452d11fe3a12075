namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Parsing;

/// <summary>The kinds of the elements of HTML, by name.</summary>
internal static class ElementKinds
{
    private static readonly Dictionary<string, ElementKind> Kinds = Build();

    private static readonly Dictionary<string, ElementKind>.AlternateLookup<ReadOnlySpan<char>> ByName = Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> InlineNames = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "abbr", "bdi", "bdo", "big", "code", "del", "dfn", "font", "ins", "kbd", "label", "mark", "q", "s", "samp", "span", "strike", "sub", "sup",
        "tt", "u", "var",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    public static ElementKind Of(ReadOnlySpan<char> name) =>
        ByName.TryGetValue(name, out ElementKind kind) ? kind : name.Contains('-') ? ElementKind.Block : ElementKind.Inline;

    /// <summary>Whether HTML has an element of that name.</summary>
    public static bool IsKnown(ReadOnlySpan<char> name) => ByName.ContainsKey(name) || InlineNames.Contains(name);

    private static Dictionary<string, ElementKind> Build()
    {
        var kinds = new Dictionary<string, ElementKind>(StringComparer.OrdinalIgnoreCase);
        void Add(ElementKind kind, params ReadOnlySpan<string> names)
        {
            foreach (string name in names)
            {
                kinds.Add(name, kind);
            }
        }

        Add(ElementKind.Block, "div", "center", "details", "dialog", "dir", "dl", "fieldset", "hgroup", "legend", "optgroup", "search", "summary", "address", "tbody", "thead", "tfoot");
        Add(ElementKind.Paragraph, "p");
        Add(ElementKind.Heading1, "h1");
        Add(ElementKind.Heading2, "h2");
        Add(ElementKind.Heading3, "h3");
        Add(ElementKind.Heading4, "h4");
        Add(ElementKind.Heading5, "h5");
        Add(ElementKind.Heading6, "h6");
        Add(ElementKind.ListItem, "li");
        Add(ElementKind.List, "ul", "ol", "menu");
        Add(ElementKind.Table, "table");
        Add(ElementKind.Row, "tr");
        Add(ElementKind.Cell, "td", "th");
        Add(ElementKind.Preformatted, "pre");
        Add(ElementKind.Quotation, "blockquote");
        Add(ElementKind.Article, "article");
        Add(ElementKind.Main, "main");
        Add(ElementKind.Section, "section");
        Add(ElementKind.Navigation, "nav");
        Add(ElementKind.Header, "header");
        Add(ElementKind.Footer, "footer");
        Add(ElementKind.Aside, "aside");
        Add(ElementKind.Form, "form");
        Add(ElementKind.Figure, "figure");
        Add(ElementKind.Caption, "figcaption", "caption");
        Add(ElementKind.Term, "dt");
        Add(ElementKind.Description, "dd");
        Add(ElementKind.Body, "body");
        Add(ElementKind.Anchor, "a");
        Add(ElementKind.LineBreak, "br");
        Add(ElementKind.Rule, "hr");
        Add(ElementKind.Title, "title");
        Add(ElementKind.Meta, "meta");
        Add(ElementKind.Link, "link");
        Add(ElementKind.Html, "html");
        Add(ElementKind.Head, "head");
        Add(ElementKind.Time, "time");
        Add(ElementKind.Script, "script");
        Add(ElementKind.Raw, "style", "textarea", "iframe", "noembed", "noframes", "noscript", "xmp");
        Add(ElementKind.Unseen, "svg", "math", "select", "datalist", "button", "template", "object", "video", "audio", "canvas", "map");
        Add(ElementKind.Image, "img", "amp-img");
        Add(ElementKind.Strong, "b", "strong");
        Add(ElementKind.Slanted, "i", "em", "cite", "small");
        Add(ElementKind.Void, "area", "base", "col", "embed", "input", "param", "source", "track", "wbr");
        return kinds;
    }
}
