using System.Globalization;
using System.Text.RegularExpressions;

namespace TextPipeline.Cli.Tests;

/// <summary>Output compared with a file, line by line, so that a difference is shown where it is. Times are masked.</summary>
internal static partial class ExpectedText
{
    /// <summary>Compares; <c>TEXTPIPELINE_UPDATE_EXPECTED=1</c> writes the file anew.</summary>
    /// <param name="name">The file, below the project's folder.</param>
    /// <param name="output">What a command printed.</param>
    public static void Compare(string name, string output)
    {
        string path = Path.Combine(Repository.Root, "tests", "TextPipeline.Cli.Tests", name);
        output = Milliseconds().Replace(JsonTime().Replace(output, "$1 0"), " 0.0 ms");
        if (Environment.GetEnvironmentVariable("TEXTPIPELINE_UPDATE_EXPECTED") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, output);
        }

        string[] expected = File.ReadAllText(path).TrimEnd('\n').Split('\n'), actual = output.TrimEnd('\n').Split('\n');
        for (int i = 0; i < Math.Max(expected.Length, actual.Length); i++)
        {
            string line = string.Create(CultureInfo.InvariantCulture, $"line {i + 1}: ");
            Assert.Equal(line + (i < expected.Length ? expected[i] : "(end)"), line + (i < actual.Length ? actual[i] : "(end)"));
        }
    }

    [GeneratedRegex(" *[0-9,]+\\.[0-9] ms")]
    private static partial Regex Milliseconds();

    [GeneratedRegex("(\"(?:milliseconds|seconds)\":) [0-9.E+-]+")]
    private static partial Regex JsonTime();
}
