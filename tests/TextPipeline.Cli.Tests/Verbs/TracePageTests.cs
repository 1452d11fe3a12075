using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace TextPipeline.Cli.Tests.Verbs;

/// <summary>The pages of <c>trace</c> and <c>compare</c>.</summary>
public sealed partial class TracePageTests : IDisposable
{
    private const string Hostile = "<script>alert(1)</script>\n<img src=x onerror=alert(1)> \"'&lt;\niklan </style></title>]]> <!-- \u202E\u001b[2J\u0000\nhttp://example.org/a.js\n";

    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Page_OfAnArticle_IsWellFormedAndNeedsNothingElse()
    {
        CommandResult result = _work.Run("trace", Repository.Pipeline("news_id.yaml"), Repository.Pipeline("samples/news_id.txt"), "--html", "page.html");
        Assert.Equal((0, "", ""), (result.ExitCode, result.Output, result.Error));
        XElement page = ReadPage("page.html");
        Assert.Equal(7, page.Descendants("details").Count(details => details.Parent!.Name == "body"));
        Assert.Contains("id/read_also", page.Descendants("span").Where(span => (string?)span.Attribute("class") == "why").Select(span => span.Value));
    }

    [Fact]
    public void Page_OfHostileText_HoldsItAsText()
    {
        _work.Write("a<b>&.txt", Hostile);
        string pipeline = _work.Pipeline("{ use: edit_lines, with: { remove: [iklan], replace: { alert: '<b onclick=x>' }, mark: { script: '<i>\"' }, title: '</title><script>' } }", "{ use: fail_on, with: { word: '<img' } }");
        Assert.Equal(1, _work.Run("trace", pipeline, "a<b>&.txt", "--html", "page.html").ExitCode);
        XElement page = ReadPage("page.html");
        Assert.Contains("<b onclick=x>", page.Value, StringComparison.Ordinal);
        Assert.Contains("iklan </style></title>]]> <!-- ⟨U+202E⟩␛[2J␀", page.Value, StringComparison.Ordinal);
        Assert.Contains("<i>\"", page.Value, StringComparison.Ordinal);
        Assert.Equal("test: a<b>&.txt", page.Descendants("title").Single().Value);
    }

    [Fact]
    public void Page_OfAComparison_IsWellFormedAndNeedsNothingElse()
    {
        _work.Write("c.jsonl", string.Concat(Enumerable.Range(1, 12).Select(i => $"{{\"id\":\"<{i}>\",\"text\":\"<script>iklan {i}\"}}\n")));
        File.Move(_work.Path(_work.Pipeline("emit_same")), _work.Path("a.yaml"));
        string b = _work.Pipeline("{ use: drop_every, with: { multiple: 12 } }", "{ use: edit_lines, with: { replace: { iklan: '<b>' } } }");
        Assert.Equal(0, _work.Run("compare", "a.yaml", b, "c.jsonl", "--html", "page.html").ExitCode);
        Assert.Equal(10, ReadPage("page.html").Descendants("details").Count());
    }

    [Fact]
    public void Page_ThatCannotBeWritten_SaysSo()
    {
        _work.Write("a.txt", "x");
        CommandResult result = _work.Run("trace", _work.Pipeline("emit_same"), "a.txt", "--html", "none/page.html");
        Assert.Equal(3, result.ExitCode);
        Assert.StartsWith("error TP3205: the page 'none/page.html' cannot be written: ", result.Error, StringComparison.Ordinal);
    }

    // Well-formed as XML, which is stricter than HTML; nothing that runs, and nothing that is fetched.
    private XElement ReadPage(string name)
    {
        string text = _work.Read(name);
        Assert.StartsWith("<!DOCTYPE html>\n", text, StringComparison.Ordinal);
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, CheckCharacters = true });
        XElement page = XElement.Load(reader, LoadOptions.PreserveWhitespace);
        Assert.Equal("html", page.Name);
        string[] known = ["html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "p", "span", "div", "table", "thead", "tbody", "tr", "th", "td", "details", "summary", "b", "del", "ins", "ul", "li", "pre", "a"];
        string[] harmless = ["class", "id", "href", "open", "dir", "lang", "charset", "name", "content", "http-equiv"];
        Assert.All(page.DescendantsAndSelf(), element => Assert.Contains(element.Name.ToString(), known));
        Assert.All(page.DescendantsAndSelf().Attributes(), attribute => Assert.Contains(attribute.Name.ToString(), harmless));
        Assert.All(page.DescendantsAndSelf().Attributes("href"), attribute => Assert.StartsWith("#", attribute.Value, StringComparison.Ordinal));
        Assert.All(page.Descendants("style"), style => Assert.DoesNotMatch(Fetches(), style.Value));
        Assert.Single(page.Descendants("meta"), meta => (string?)meta.Attribute("name") == "viewport");
        Assert.Contains("default-src 'none'", string.Concat(page.Descendants("meta").Attributes("content").Select(content => content.Value)), StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", page.Descendants("style").Single().Value, StringComparison.Ordinal);
        return page;
    }

    [GeneratedRegex(@"url\(|@import|https?:|expression\(", RegexOptions.IgnoreCase)]
    private static partial Regex Fetches();
}
