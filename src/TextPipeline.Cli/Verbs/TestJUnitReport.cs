using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.PipelineTests.Running;

namespace TextPipeline.Cli.Verbs;

/// <summary>
/// Results as JUnit XML, in the members that all readers of it know: <c>testsuites</c>, a <c>testsuite</c> a file, a <c>testcase</c> a case. Files that cannot be
/// used are a suite of errors, so that no build takes them for green.
/// </summary>
internal static class TestJUnitReport
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };

    public static void Write(Stream output, ImmutableArray<CaseResult> results, IReadOnlyList<Diagnostic> diagnostics)
    {
        Diagnostic[] errors = [.. diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)];
        using var writer = XmlWriter.Create(output, Settings);
        writer.WriteStartElement("testsuites");
        WriteSums(writer, results.Length + errors.Length, results.Count(result => !result.Passed), errors.Length, results.Sum(result => result.Elapsed.TotalSeconds));
        foreach (IGrouping<string, CaseResult> suite in results.GroupBy(result => result.Suite.Path, StringComparer.Ordinal))
        {
            writer.WriteStartElement("testsuite");
            Write(writer, "name", suite.Key);
            WriteSums(writer, suite.Count(), suite.Count(result => !result.Passed), 0, suite.Sum(result => result.Elapsed.TotalSeconds));
            foreach (CaseResult result in suite)
            {
                WriteCase(writer, result);
            }

            writer.WriteEndElement();
        }

        if (errors.Length > 0)
        {
            WriteErrors(writer, errors);
        }

        writer.WriteEndElement();
    }

    private static void WriteCase(XmlWriter writer, CaseResult result)
    {
        StartCase(writer, result.Case.Name, Path.GetFileNameWithoutExtension(result.Suite.PipelinePath), result.Elapsed.TotalSeconds);
        if (!result.Passed)
        {
            writer.WriteStartElement("failure");
            Write(writer, "message", string.Join("; ", result.Mismatches.Select(mismatch => mismatch.Message)));
            Write(writer, "type", "mismatch");
            foreach (Mismatch mismatch in result.Mismatches)
            {
                writer.WriteString(Clean($"{mismatch.Position}: {mismatch.Message}\n{string.Concat(mismatch.Details.Select(line => $"  {line}\n"))}"));
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void WriteErrors(XmlWriter writer, Diagnostic[] errors)
    {
        writer.WriteStartElement("testsuite");
        Write(writer, "name", "files");
        WriteSums(writer, errors.Length, 0, errors.Length, 0);
        foreach (Diagnostic error in errors)
        {
            StartCase(writer, error.Position?.ToString() ?? error.Code, "files", 0);
            writer.WriteStartElement("error");
            Write(writer, "message", error.Message);
            Write(writer, "type", error.Code);
            writer.WriteString(Clean(error.ToString()));
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void StartCase(XmlWriter writer, string name, string className, double seconds)
    {
        writer.WriteStartElement("testcase");
        Write(writer, "name", name);
        Write(writer, "classname", className);
        Write(writer, "time", Seconds(seconds));
    }

    private static void WriteSums(XmlWriter writer, int tests, int failures, int errors, double seconds)
    {
        Write(writer, "tests", tests.ToString(CultureInfo.InvariantCulture));
        Write(writer, "failures", failures.ToString(CultureInfo.InvariantCulture));
        Write(writer, "errors", errors.ToString(CultureInfo.InvariantCulture));
        Write(writer, "time", Seconds(seconds));
    }

    private static void Write(XmlWriter writer, string name, string value) => writer.WriteAttributeString(name, Clean(value));

    private static string Seconds(double seconds) => seconds.ToString("0.000", CultureInfo.InvariantCulture);

    // XML 1.0 has no form, not even an escaped one, for most control characters and for half a surrogate pair.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
            else if (XmlConvert.IsXmlChar(text[i]))
            {
                clean.Append(text[i]);
            }
            else
            {
                clean.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:X4}");
            }
        }

        return clean.ToString();
    }
}
