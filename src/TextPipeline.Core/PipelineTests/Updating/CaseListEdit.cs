using System.Text;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.PipelineTests.Updating;

/// <summary>Adds cases at the end of a test file's text.</summary>
internal static class CaseListEdit
{
    /// <summary>The text with the cases; null where they would not become the last items of <c>cases</c>.</summary>
    /// <param name="text">The file; empty for a new one.</param>
    /// <param name="cases">Lines of a list that is not indented.</param>
    /// <param name="count">How many items they are.</param>
    public static string? Append(string text, string cases, int count)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "cases:\n" + Indent(cases, 2);
        }

        if (Read(text) is not { } before || Cases(before) is not { Items: [var first, ..] } list)
        {
            return null;
        }

        string line = text.Split('\n')[first.Position.Line - 1];
        int dash = line.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0 || dash >= first.Position.Column - 1 || !line.AsSpan(0, dash).Trim(' ').IsEmpty)
        {
            return null;
        }

        string changed = text + (text.EndsWith('\n') ? "\n" : "\n\n") + Indent(cases, dash);
        bool isRight = Read(changed) is { } after && Cases(after) is { } longer && longer.Items.Length == list.Items.Length + count
            && before.Members.Length == after.Members.Length
            && before.Members.Zip(after.Members).All(pair => pair.First.Key.Value == pair.Second.Key.Value)
            && before.Members.Zip(after.Members).SkipLast(1).All(pair => SourceComparison.Same(pair.First.Value, pair.Second.Value))
            && list.Items.Zip(longer.Items).All(pair => SourceComparison.Same(pair.First, pair.Second));
        return isRight ? changed : null;
    }

    private static SourceMapping? Read(string text)
    {
        var diagnostics = new List<Diagnostic>();
        SourceNode? root = SourceReader.Read("", Encoding.UTF8.GetBytes(text), diagnostics);
        return diagnostics.Count == 0 ? root as SourceMapping : null;
    }

    private static SourceSequence? Cases(SourceMapping root) => root.Members is [.., { Key.Value: "cases", Value: SourceSequence list }] ? list : null;

    private static string Indent(string lines, int indent) =>
        string.Join('\n', lines.Split('\n').Select(line => line.Length == 0 ? line : new string(' ', indent) + line));
}
