using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions.Values;

/// <summary>
/// A file of variables, as <c>--env-file</c> names one: <c>NAME=value</c> a line, <c>export</c> before it or not, comments with <c>#</c>. A value in single
/// quotes is taken as it is, in double quotes <c>\n</c>, <c>\t</c>, <c>\"</c>, <c>\\</c> and <c>\$</c> are escapes; without quotes it ends before <c> #</c>.
/// </summary>
internal static class EnvironmentFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file as messages name it.</param>
    /// <param name="diagnostics">Gains every fault; no message shows a value, as values may be secret.</param>
    public static IReadOnlyDictionary<string, string> Read(string path, List<Diagnostic> diagnostics)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(ValueDiagnostics.EnvironmentFileNotReadable(path, exception is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : exception.Message));
            return variables;
        }

        for (int i = 0; i < lines.Length; i++)
        {
            ReadLine(lines[i], new SourcePosition(path, i + 1, 1), variables, diagnostics);
        }

        return variables;
    }

    private static void ReadLine(string line, SourcePosition position, Dictionary<string, string> variables, List<Diagnostic> diagnostics)
    {
        ReadOnlySpan<char> rest = line.AsSpan().Trim();
        if (rest.IsEmpty || rest[0] == '#')
        {
            return;
        }

        if (rest.StartsWith("export "))
        {
            rest = rest["export ".Length..].TrimStart();
        }

        int equals = rest.IndexOf('=');
        ReadOnlySpan<char> name = equals < 0 ? "" : rest[..equals].TrimEnd();
        if (!IsName(name))
        {
            diagnostics.Add(ValueDiagnostics.NotAVariable(position));
            return;
        }

        ReadOnlySpan<char> written = rest[(equals + 1)..].TrimStart();
        if (ReadValue(written) is { } value)
        {
            variables[name.ToString()] = value;
        }
        else
        {
            diagnostics.Add(ValueDiagnostics.UnclosedVariable(position with { Column = line.AsSpan().TrimEnd().Length - written.Length + 1 }));
        }
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (char character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '_')
            {
                return false;
            }
        }

        return !name.IsEmpty && !char.IsAsciiDigit(name[0]);
    }

    private static string? ReadValue(ReadOnlySpan<char> written)
    {
        if (written is ['\'', ..])
        {
            int end = written[1..].IndexOf('\'');
            return end < 0 ? null : written.Slice(1, end).ToString();
        }

        if (written is ['"', ..])
        {
            return ReadQuoted(written[1..]);
        }

        int comment = written.IndexOf(" #");
        return (comment < 0 ? written : written[..comment]).Trim().ToString();
    }

    private static string? ReadQuoted(ReadOnlySpan<char> written)
    {
        var value = new System.Text.StringBuilder();
        for (int i = 0; i < written.Length; i++)
        {
            switch (written[i])
            {
                case '"':
                    return value.ToString();
                case '\\' when i + 1 < written.Length:
                    i++;
                    value.Append(written[i] switch { 'n' => "\n", 't' => "\t", 'r' => "\r", '"' => "\"", '\\' => "\\", '$' => "$", _ => written.Slice(i - 1, 2) });
                    break;
                default:
                    value.Append(written[i]);
                    break;
            }
        }

        return null;
    }
}
