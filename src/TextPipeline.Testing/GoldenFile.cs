using System.Runtime.CompilerServices;
using System.Text;
using TextPipeline.Core.Tracing.Diffing;

namespace TextPipeline.Testing;

/// <summary>What came out before, in a file beside the test, so that a change of it is seen as a difference of lines.</summary>
public static class GoldenFile
{
    /// <summary>The variable that writes the files anew where it is 1.</summary>
    public const string UpdateVariable = "TEXTPIPELINE_UPDATE_GOLDEN";

    private const int ContextLines = 2;

    /// <summary>Compares a document with a file: text, changes with their reasons, metadata, annotations with what they cover.</summary>
    /// <param name="document">What came out.</param>
    /// <param name="name">The file's path from the folder of the calling test's source, such as <c>Golden/article.txt</c>.</param>
    /// <param name="source">Given by the compiler.</param>
    /// <exception cref="InvalidOperationException">It differs, or there is no such file; the message shows the lines, and how to accept them.</exception>
    public static void Check(Document document, string name, [CallerFilePath] string source = "")
    {
        ArgumentNullException.ThrowIfNull(document);
        Check(DocumentListing.Of(document), name, source);
    }

    /// <summary>Compares a text with a file. Line ends count as one, whatever a checkout made of them.</summary>
    /// <inheritdoc cref="Check(Document, string, string)"/>
    /// <param name="actual">What came out.</param>
    /// <param name="name">The file's path from the folder of the calling test's source.</param>
    /// <param name="source">Given by the compiler.</param>
    public static void Check(string actual, string name, [CallerFilePath] string source = "")
    {
        ArgumentNullException.ThrowIfNull(actual);
        ArgumentException.ThrowIfNullOrEmpty(name);
        string path = Path.Combine(Path.GetDirectoryName(source)!, name);
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        string[] found = Lines(actual), expected = File.Exists(path) ? Lines(File.ReadAllText(path)) : [];
        if (!File.Exists(path) || !found.AsSpan().SequenceEqual(expected))
        {
            throw new InvalidOperationException($"""
                What came out is not what {name} says (- expected, + came out):
                {Difference(expected, found)}If that is meant, set {UpdateVariable}=1, run the test again and look at the file before you commit it.
                """);
        }
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private static string Difference(string[] expected, string[] found)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] before = [.. expected.Select(Number)], after = [.. found.Select(Number)];
        var text = new StringBuilder();
        int shown = 0;
        List<DiffRange> ranges = SequenceDiff.Compute(before, after, numbers.Count);
        foreach (DiffRange range in ranges)
        {
            int from = Math.Max(shown, range.BeforeStart - ContextLines);
            text.Append(from > shown ? "  ...\n" : "");
            Append("  ", expected.AsSpan(from, range.BeforeStart - from));
            Append("- ", expected.AsSpan(range.BeforeStart, range.BeforeLength));
            Append("+ ", found.AsSpan(range.AfterStart, range.AfterLength));
            int end = range.BeforeStart + range.BeforeLength;
            shown = Math.Min(Math.Min(expected.Length, end + ContextLines), Next(end));
            Append("  ", expected.AsSpan(end, shown - end));
        }

        return text.ToString();

        // The context behind one difference ends where the next one starts.
        int Next(int end) => ranges.Where(range => range.BeforeStart >= end).Select(range => range.BeforeStart).DefaultIfEmpty(int.MaxValue).First();

        int Number(string line) => numbers.TryGetValue(line, out int number) ? number : numbers[line] = numbers.Count;

        void Append(string mark, ReadOnlySpan<string> lines)
        {
            foreach (string line in lines)
            {
                text.Append(mark).Append(line).Append('\n');
            }
        }
    }
}
