using System.Text.RegularExpressions;

namespace TextPipeline.Conventions;

/// <summary>A C# file by its lines, comments blanked out.</summary>
/// <param name="Path">From the root of the repository, with <c>/</c>.</param>
/// <param name="Lines">As many as the file has; string literals are left as they are.</param>
internal sealed partial record SourceFile(string Path, string[] Lines)
{
    public static SourceFile Read(string path) => new(path, [.. Repository.ReadText(path).TrimEnd('\n').Split('\n').Select(WithoutComment)]);

    /// <summary>The file's name up to the first dot.</summary>
    public string Stem => System.IO.Path.GetFileName(Path).Split('.')[0];

    public string Code => string.Join('\n', Lines);

    /// <summary><c>path:line: text</c> of every line that a pattern is found on.</summary>
    public IEnumerable<string> Find(Regex pattern) =>
        Lines.Index().Where(line => pattern.IsMatch(line.Item)).Select(line => $"{Path}:{line.Index + 1}: {line.Item.Trim()}");

    private static string WithoutComment(string line) => Comment().Replace(line, "");

    // A comment begins a line or follows a space: the slashes of "https://" do not.
    [GeneratedRegex(@"(?:^|(?<=\s))//.*")]
    private static partial Regex Comment();
}
