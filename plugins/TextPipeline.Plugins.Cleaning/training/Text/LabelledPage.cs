using System.Text.Json;

namespace TextPipeline.Plugins.Cleaning.Training.Text;

/// <summary>A page as lines, with what is known of them.</summary>
/// <remarks>
/// Two forms are understood. <c>lines</c> lists objects with the text <c>t</c>, the label <c>keep</c>, and perhaps <c>opt</c> for lines that may go either way.
/// <c>text</c> with <c>keep</c> and <c>drop</c> labels only the lines that hold one of these segments; <c>hints</c>, where it is there, is a guess for each line of the
/// text (1 stays, 0 goes, -1 none) that weighs little. <c>lang</c> selects the rule packs; pages of one <c>site</c> are held out together.
/// </remarks>
/// <param name="Set">The file that it comes from, without its extension.</param>
/// <param name="Id">Its <c>id</c>.</param>
/// <param name="Site">Its <c>site</c>, or its id.</param>
/// <param name="Language">Its <c>lang</c>, or empty.</param>
/// <param name="IsArticle">Whether <c>form</c> says <c>text</c>: an article that something cut out already.</param>
/// <param name="Text">All lines.</param>
/// <param name="Labels">For each line whether it stays; null for unknown.</param>
/// <param name="Hints">For each line a guess; null for none.</param>
/// <param name="Keep">Segments that must stay, white space made equal; empty where every line is labelled.</param>
/// <param name="Drop">Segments that must go.</param>
internal sealed record LabelledPage(string Set, string Id, string Site, string Language, bool IsArticle, string Text, bool?[] Labels, bool?[] Hints, string[] Keep, string[] Drop)
{
    public bool HasSegments => Keep.Length + Drop.Length > 0;

    /// <summary>Reads the pages of a file.</summary>
    public static IEnumerable<LabelledPage> Read(string path)
    {
        string set = Path.GetFileName(path).Split('.')[0];
        return JsonLines.Read(path).Select(page => Of(set, page));
    }

    public static LabelledPage Of(string set, JsonElement page)
    {
        string id = page.Text("id"), site = page.Text("site");
        var read = new LabelledPage(set, id, site.Length > 0 ? site : id, page.Text("lang"), page.Text("form") == "text", "", [], [], [], []);
        if (page.TryGetProperty("lines", out JsonElement lines))
        {
            JsonElement[] all = [.. lines.EnumerateArray()];
            return read with
            {
                Text = string.Join('\n', all.Select(line => line.Text("t").Replace('\n', ' ').Replace('\r', ' '))),
                Labels = [.. all.Select(line => IsTrue(line, "opt") ? (bool?)null : IsTrue(line, "keep"))],
                Hints = new bool?[all.Length],
            };
        }

        string text = page.Text("text").Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        string[] keep = Segments(page, "keep"), drop = Segments(page, "drop"), texts = text.Split('\n');
        return read with
        {
            Text = text,
            Labels = SegmentLabels([.. texts.Select(OneSpace)], keep, drop),
            Hints = page.TryGetProperty("hints", out JsonElement hints)
                ? [.. hints.EnumerateArray().Select(hint => hint.GetInt32() switch { 1 => (bool?)true, 0 => false, _ => null })]
                : new bool?[texts.Length],
            Keep = keep,
            Drop = drop,
        };
    }

    public static string OneSpace(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A segment that stays and stands in several lines is meant where the line is longest: the others are teasers that quote it.</summary>
    private static bool?[] SegmentLabels(string[] lines, string[] keep, string[] drop)
    {
        var labels = new bool?[lines.Length];
        foreach (string segment in drop)
        {
            foreach (int line in Places(lines, segment))
            {
                labels[line] = false;
            }
        }

        foreach (string segment in keep)
        {
            List<int> places = Places(lines, segment);
            int longest = places.Count == 0 ? 0 : places.Max(line => lines[line].Length);
            foreach (int line in places.Where(line => longest <= 3 * segment.Length || lines[line].Length == longest))
            {
                labels[line] = true;
            }
        }

        return labels;
    }

    private static List<int> Places(string[] lines, string segment)
    {
        List<int> found = [.. Enumerable.Range(0, lines.Length).Where(line => lines[line].Contains(segment, StringComparison.Ordinal))];
        if (found.Count > 0)
        {
            return found;
        }

        // A segment may run over several lines.
        string all = string.Join(' ', lines);
        int start = all.IndexOf(segment, StringComparison.Ordinal), at = 0;
        for (int line = 0; start >= 0 && line < lines.Length; line++)
        {
            if (lines[line].Length > 3 && at < start + segment.Length && at + lines[line].Length > start)
            {
                found.Add(line);
            }

            at += lines[line].Length + 1;
        }

        return found;
    }

    private static bool IsTrue(JsonElement element, string member) => element.TryGetProperty(member, out JsonElement value) && value.ValueKind == JsonValueKind.True;

    private static string[] Segments(JsonElement page, string member) =>
        page.TryGetProperty(member, out JsonElement segments) ? [.. segments.EnumerateArray().Select(segment => OneSpace(segment.GetString()!))] : [];
}
