namespace TextPipeline.Plugins.Dates.Tests;

/// <summary>One row of a specification.</summary>
public sealed record SpecificationExample(string Language, string Published, string Section, string Text, string Found, string Value)
{
    /// <summary>Where the specifications are, a file a language.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Specification");

    /// <summary>The rows of a file; its name is the language, perhaps with a word behind it that says which part: <c>id-news</c>.</summary>
    public static IEnumerable<SpecificationExample> Read(string file)
    {
        string published = "", section = "", language = string.Join('-', Path.GetFileNameWithoutExtension(file).Split('-').Where((part, index) => index == 0 || char.IsUpper(part[0])));
        foreach (string line in File.ReadLines(file))
        {
            if (line.StartsWith("Published: ", StringComparison.Ordinal))
            {
                published = line["Published: ".Length..].Trim();
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                section = line[3..].Trim();
            }
            else if (line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| text ", StringComparison.Ordinal))
            {
                string[] cells = line.Split('|', StringSplitOptions.TrimEntries);
                yield return new SpecificationExample(language, published, section, cells[1], cells[2], cells[3]);
            }
        }
    }

    /// <summary>What a test runner shows.</summary>
    public override string ToString() => $"{Language}: {Text}";
}
