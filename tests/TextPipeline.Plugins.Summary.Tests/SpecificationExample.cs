using System.Globalization;

namespace TextPipeline.Plugins.Summary.Tests;

/// <summary>A document of a specification with one set of options and the summary that they give.</summary>
public sealed record SpecificationExample(string Language, string Section, string Title, string Text, string Settings, string Summary)
{
    /// <summary>The examples of a file.</summary>
    public static IEnumerable<SpecificationExample> Read(string file)
    {
        string language = "", section = "", title = "", settings = "";
        var text = new List<string>();
        var summary = new List<string>();
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specification", file)).Append("## "))
        {
            bool endsExample = line.StartsWith("Options: ", StringComparison.Ordinal) || line.StartsWith("## ", StringComparison.Ordinal);
            if (endsExample && summary.Count > 0)
            {
                yield return new SpecificationExample(language, section, title, string.Join('\n', text), settings, string.Join('\n', summary));
                summary.Clear();
            }

            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                (section, title) = (line[3..], "");
                text.Clear();
            }

            language = After("Language: ", line) ?? language;
            title = After("Title: ", line) ?? title;
            settings = After("Options: ", line) ?? settings;
            AddTo(text, line == ">" ? "" : After("> ", line));
            AddTo(summary, After("* ", line));
        }
    }

    /// <summary>What <see cref="Settings"/> spells.</summary>
    internal SummarizeOptions Options()
    {
        var options = new SummarizeOptions();
        foreach (string setting in Settings.Split(", "))
        {
            string[] parts = setting.Split(' ', 2);
            options = parts[0] switch
            {
                "default" => options,
                "method" => options with { Method = Enum.Parse<SummaryMethod>(parts[1], ignoreCase: true) },
                "sentences" => options with { Sentences = int.Parse(parts[1], CultureInfo.InvariantCulture) },
                "words" => options with { Words = int.Parse(parts[1], CultureInfo.InvariantCulture) },
                "characters" => options with { Characters = int.Parse(parts[1], CultureInfo.InvariantCulture) },
                "ratio" => options with { Ratio = double.Parse(parts[1], CultureInfo.InvariantCulture) },
                "query" => options with { Query = parts[1] },
                "prefer_title" => options with { PreferTitle = true },
                "focus" => options with { Focus = double.Parse(parts[1], CultureInfo.InvariantCulture) },
                _ => throw new FormatException($"there is no option '{parts[0]}'"),
            };
        }

        return options;
    }

    /// <summary>What a test runner shows.</summary>
    public override string ToString() => $"{Language}: {Section} ({Settings})";

    private static string? After(string mark, string line) => line.StartsWith(mark, StringComparison.Ordinal) ? line[mark.Length..] : null;

    private static void AddTo(List<string> lines, string? line)
    {
        if (line is not null)
        {
            lines.Add(line);
        }
    }
}
