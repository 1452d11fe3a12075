namespace TextPipeline.Plugins.Dates.Tests;

/// <summary>One row of a specification.</summary>
public sealed record SpecificationExample(string Language, string Published, string Section, string Text, string Found, string Value)
{
    /// <summary>The rows of a file, whose name is the language of its documents.</summary>
    public static IEnumerable<SpecificationExample> Read(string path)
    {
        string language = Path.GetFileNameWithoutExtension(path), published = "", section = "";
        foreach (string line in File.ReadLines(path))
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
