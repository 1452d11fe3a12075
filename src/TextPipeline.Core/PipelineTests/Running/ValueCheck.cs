using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.PipelineTests.Differences;
using TextPipeline.Core.PipelineTests.Expectations;
using TextPipeline.Core.PipelineTests.Reading;

namespace TextPipeline.Core.PipelineTests.Running;

/// <summary>Holds the text or one member of a document against an expectation.</summary>
/// <param name="what">What is checked, for messages.</param>
/// <param name="document">The document.</param>
/// <param name="mismatches">Gains what is not as expected.</param>
internal sealed class ValueCheck(string what, Document document, ImmutableArray<Mismatch>.Builder mismatches)
{
    public void CheckText(ValueExpectation expected)
    {
        if (expected.EqualTo is SourceScalar scalar && scalar.Value != document.Text)
        {
            Add(scalar.Position, $"{what} differs", DifferenceText.Show(scalar.Value, document.Text), new Acceptance.Value(scalar, JsonValue.FromText(document.Text)));
        }

        CheckParts(expected, document.Text);
    }

    public void CheckMember(MemberExpectation member)
    {
        ValueExpectation expected = member.Value;
        bool exists = document.Metadata.TryGet(new MetadataKey<JsonElement>(member.Name.Value), out JsonElement actual);
        if (expected.EqualTo is { } node)
        {
            JsonElement wanted = SourceJson.Read(node);
            bool same = exists ? JsonValue.Same(wanted, actual) : wanted.ValueKind == JsonValueKind.Null;
            if (!same)
            {
                Acceptance? acceptance = node is SourceScalar scalar && exists && actual.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)
                    ? new Acceptance.Value(scalar, actual)
                    : null;
                Add(node.Position, exists ? $"{what} differs" : $"there is no {what}", exists ? Difference(wanted, actual) : [DifferenceText.Line('-', Show(wanted))], acceptance);
            }
        }

        if (exists && actual.ValueKind == JsonValueKind.String)
        {
            CheckParts(expected, JsonValue.Text(actual));
        }
        else if (expected.EqualTo is null)
        {
            Add(member.Name.Position, exists ? $"{what} is no text" : $"there is no {what}", exists ? [DifferenceText.Line('+', Show(actual))] : []);
        }
    }

    private void CheckParts(ValueExpectation expected, string actual)
    {
        foreach (SourceScalar part in expected.Contains.Where(part => !actual.Contains(part.Value, StringComparison.Ordinal)))
        {
            Add(part.Position, $"{what} does not contain {DiagnosticText.Quote(part.Value)}", Excerpt(actual));
        }

        foreach (SourceScalar part in expected.NotContains)
        {
            int place = actual.IndexOf(part.Value, StringComparison.Ordinal);
            if (place >= 0)
            {
                Add(part.Position, $"{what} contains {DiagnosticText.Quote(part.Value)}", [DifferenceText.Line('+', LineAt(actual, place))]);
            }
        }

        if (expected.Matches is { } pattern && !IsMatch(pattern, actual))
        {
            Add(expected.MatchesPosition!.Value, $"{what} does not match {DiagnosticText.Quote(pattern.ToString())}", Excerpt(actual));
        }

        if (expected.FromText is { } position)
        {
            string[] foreign = [.. actual.Split('\n').Where(line => !document.Text.Contains(line, StringComparison.Ordinal))];
            if (foreign.Length > 0)
            {
                Add(position, $"{what} says what the text does not", [.. foreign.Select(line => DifferenceText.Line('+', line))]);
            }
        }
    }

    private void Add(SourcePosition position, string message, ImmutableArray<string> details, Acceptance? acceptance = null) =>
        mismatches.Add(new Mismatch(position, message, details, acceptance));

    private static ImmutableArray<string> Difference(JsonElement wanted, JsonElement actual) =>
        wanted.ValueKind == JsonValueKind.String && actual.ValueKind == JsonValueKind.String
            ? DifferenceText.Show(JsonValue.Text(wanted), JsonValue.Text(actual))
            : DifferenceText.Show(Show(wanted), Show(actual));

    private static string Show(JsonElement value) => value.GetRawText();

    private static ImmutableArray<string> Excerpt(string text)
    {
        const int Most = 8;
        string[] lines = text.Split('\n');
        ImmutableArray<string> shown = [.. lines.Take(Most).Select(line => DifferenceText.Line('+', line))];
        return lines.Length > Most ? shown.Add("  …") : shown;
    }

    private static string LineAt(string text, int index)
    {
        int start = index == 0 ? 0 : text.LastIndexOf('\n', index - 1) + 1;
        int end = text.IndexOf('\n', index);
        return text[start..(end < 0 ? text.Length : end)];
    }

    private static bool IsMatch(Regex pattern, string text)
    {
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
