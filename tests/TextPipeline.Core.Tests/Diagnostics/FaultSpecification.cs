namespace TextPipeline.Core.Tests.Diagnostics;

/// <summary>
/// A Markdown file of examples: a heading, a block fenced as <c>yaml</c>, and a block fenced as <c>text</c> with the findings that it must give, whole and in
/// order. An empty block means none. Blocks fenced as <c>yaml NAME</c> are files beside it.
/// </summary>
internal static class FaultSpecification
{
    public static IReadOnlyList<FaultExample> Read(string relativePath)
    {
        var examples = new List<FaultExample>();
        string title = "", yaml = "", block = "";
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        string? fence = null;
        foreach (string line in File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, relativePath)))
        {
            if (fence is null && line.StartsWith("## ", StringComparison.Ordinal))
            {
                title = line[3..];
            }
            else if (fence is null && (line is "```yaml" or "```text" || line.StartsWith("```yaml ", StringComparison.Ordinal)))
            {
                (fence, block) = (line[3..], "");
            }
            else if (fence is not null && line is "```")
            {
                if (fence == "yaml")
                {
                    yaml = block;
                }
                else if (fence != "text")
                {
                    files.Add(fence["yaml ".Length..], block);
                }
                else
                {
                    examples.Add(new FaultExample(title, yaml, block) { Files = files });
                    files = new Dictionary<string, string>(StringComparer.Ordinal);
                }

                fence = null;
            }
            else if (fence is not null)
            {
                block += line + "\n";
            }
        }

        return examples;
    }
}
