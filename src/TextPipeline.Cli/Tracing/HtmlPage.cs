namespace TextPipeline.Cli.Tracing;

/// <summary>A page that needs nothing but itself: no script, no font, no address.</summary>
internal static class HtmlPage
{
    public static void Write(TextWriter output, string title, Action<HtmlWriter> body)
    {
        var html = new HtmlWriter(output);
        html.Markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n");
        html.Markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<meta name=\"color-scheme\" content=\"light dark\"/>\n");

        // Even if a text got past the escaping, nothing would run and nothing would be loaded.
        html.Markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n");
        html.Element("title", title).Markup("\n<style>\n").Markup(ReadStyle()).Markup("</style>\n</head>\n<body>\n");
        body(html);
        html.Markup("</body>\n</html>\n");
    }

    /// <summary>Writes a page into a file, made of one piece: nothing half written takes its name.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Save(string path, string title, Action<HtmlWriter> body)
    {
        using var page = new StringWriter();
        Write(page, title, body);
        File.WriteAllText(path, page.ToString());
    }

    private static string ReadStyle()
    {
        using Stream style = typeof(HtmlPage).Assembly.GetManifestResourceStream("page.css")!;
        using var reader = new StreamReader(style);
        return reader.ReadToEnd();
    }
}
