using System.Text.Json;

namespace TextPipeline.Plugins.Cleaning.Training.Html;

/// <summary>Labels of pages, joined with their lines.</summary>
/// <remarks>
/// A file has one page a line, named by <c>html</c> or <c>id</c>, which says what should stay in either of two ways: <c>keep</c> and <c>drop</c>, lists of passages; or
/// <c>lines</c>, a list of <c>{"t": text, "keep": true or false, "opt": true where either is fine}</c>. Several files may speak of one page: the first that knows a line
/// wins. Passages are few and chosen for being hard, lines are many and mostly easy: a line weighs less.
/// </remarks>
internal sealed class PageLabels
{
    private const double PassageWeight = 1, LineWeight = 0.4;
    private const int LongLine = 30;

    private readonly Dictionary<string, List<(JsonElement Row, double Weight)>> _rows = new(StringComparer.Ordinal);

    /// <summary>Adds a file of labels, plain or gzip.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="weight">A factor for all its labels.</param>
    public void Add(string path, double weight)
    {
        foreach (JsonElement row in JsonLines.Read(path))
        {
            if (row.Text("form") is not "" and not "page")
            {
                continue;
            }

            string name = row.Text("html") is { Length: > 0 } html ? html : row.Text("id");
            name = Path.GetFileName(name.EndsWith(".html", StringComparison.Ordinal) ? name[..^5] : name);
            if (!_rows.TryGetValue(name, out List<(JsonElement, double)>? rows))
            {
                _rows[name] = rows = [];
            }

            rows.Add((row, weight));
        }
    }

    /// <summary>The label of each line of a page; null where nothing is known.</summary>
    public LineLabel?[] Of(PageFile page)
    {
        var labels = new LineLabel?[page.Lines.Length];
        foreach ((JsonElement row, double weight) in _rows.GetValueOrDefault(page.Name, []))
        {
            bool byLines = row.TryGetProperty("lines", out JsonElement lines);
            bool?[] kept = byLines ? ByLines(page.Lines, lines) : ByPassages(page.Lines, row);
            for (int i = 0; i < labels.Length; i++)
            {
                labels[i] ??= kept[i] is bool keep ? new LineLabel(keep, weight * (byLines ? LineWeight : PassageWeight)) : null;
            }
        }

        return labels;
    }

    private static bool?[] ByLines(string[] texts, JsonElement lines)
    {
        HashSet<string> keep = [], drop = [], either = [];
        foreach (JsonElement line in lines.EnumerateArray())
        {
            string text = Letters(line.GetProperty("t").GetString() ?? "");
            bool optional = line.TryGetProperty("opt", out JsonElement opt) && opt.ValueKind == JsonValueKind.True;
            (optional ? either : line.GetProperty("keep").GetBoolean() ? keep : drop).Add(text);
        }

        either.ExceptWith(keep);
        string[] longKept = [.. keep.Where(text => text.Length > LongLine)];
        return [.. texts.Select(Letters).Select<string, bool?>(text =>
            either.Contains(text) ? null
            : keep.Contains(text) || (text.Length > LongLine && longKept.Any(line => line.Contains(text, StringComparison.Ordinal) || text.Contains(line, StringComparison.Ordinal))) ? true
            : drop.Contains(text) ? false : null)];
    }

    private static bool?[] ByPassages(string[] texts, JsonElement row)
    {
        texts = [.. texts.Select(OneSpace)];
        string page = string.Join(' ', texts);
        var labels = new bool?[texts.Length];

        // A line that holds both is kept.
        foreach (bool keep in (ReadOnlySpan<bool>)[false, true])
        {
            foreach (JsonElement passage in row.GetProperty(keep ? "keep" : "drop").EnumerateArray())
            {
                foreach (int index in Places(texts, page, OneSpace(passage.GetString() ?? ""), keep))
                {
                    labels[index] = keep;
                }
            }
        }

        return labels;
    }

    private static List<int> Places(string[] texts, string page, string passage, bool keep)
    {
        List<int> found = [.. Enumerable.Range(0, texts.Length).Where(i => texts[i].Contains(passage, StringComparison.Ordinal))];
        if (found.Count == 0 && page.IndexOf(passage, StringComparison.Ordinal) is var start and >= 0)
        {
            int offset = 0;
            for (int i = 0; i < texts.Length; i++)
            {
                if (offset < start + passage.Length && offset + texts[i].Length > start && texts[i].Length > 3)
                {
                    found.Add(i);
                }

                offset += texts[i].Length + 1;
            }
        }

        // A headline that recurs in running text: the body's line is meant.
        if (keep && found.Count > 1 && found.MaxBy(i => texts[i].Length) is var longest && texts[longest].Length > 3 * passage.Length)
        {
            return [longest];
        }

        return found;
    }

    private static string OneSpace(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
