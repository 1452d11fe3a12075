namespace TextPipeline.Cli.Tests.Plugins;

/// <summary>One section of a file of expected texts; a section begins with <c>## name</c>.</summary>
internal static class ExpectedSection
{
    private const string Mark = "## ";
    private static readonly Lock Writing = new();

    /// <summary>Compares; <c>TEXTPIPELINE_UPDATE_EXPECTED=1</c> writes the section anew.</summary>
    public static void Compare(string file, string section, string actual)
    {
        string path = Path.Combine(Repository.Root, "tests", "TextPipeline.Cli.Tests", file);
        lock (Writing)
        {
            var sections = new SortedDictionary<string, string>(Read(path), StringComparer.Ordinal);
            if (Environment.GetEnvironmentVariable("TEXTPIPELINE_UPDATE_EXPECTED") == "1")
            {
                sections[section] = actual.Trim('\n');
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, string.Join("\n", sections.Select(pair => $"{Mark}{pair.Key}\n{pair.Value}\n")));
            }

            Assert.Equal(sections.GetValueOrDefault(section, $"(no section {section} in {file})"), actual.Trim('\n'));
        }
    }

    private static Dictionary<string, string> Read(string path)
    {
        var sections = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string section in File.Exists(path) ? File.ReadAllText(path).Split(Mark, StringSplitOptions.RemoveEmptyEntries) : [])
        {
            int end = section.IndexOf('\n', StringComparison.Ordinal);
            sections.Add(section[..end], section[end..].Trim('\n'));
        }

        return sections;
    }
}
