using System.Text;
using TextPipeline.Core.Tracing;

namespace TextPipeline.Cli.Tracing;

/// <summary>Values of metadata for people.</summary>
internal static class MemberValue
{
    /// <summary>JSON as it stands, but a string of several lines, such as a summary, as these lines.</summary>
    /// <param name="json">The value.</param>
    /// <param name="most">How many characters are shown.</param>
    public static string Show(string json, int most)
    {
        if (!json.Contains("\\n", StringComparison.Ordinal) || DocumentJson.Unquote(json) is not { } text)
        {
            return VisibleText.Beginning(json, most);
        }

        var lines = new StringBuilder();
        foreach (string line in text.Split('\n'))
        {
            string shown = VisibleText.Beginning(line, most);
            if (lines.Length + shown.Length > most && lines.Length > 0)
            {
                return lines.Append("\n…").ToString();
            }

            lines.Append(lines.Length > 0 ? "\n" : "").Append(shown);
        }

        return lines.ToString();
    }
}
