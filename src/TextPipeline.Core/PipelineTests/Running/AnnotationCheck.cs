using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.PipelineTests.Differences;
using TextPipeline.Core.PipelineTests.Expectations;
using TextPipeline.Core.PipelineTests.Reading;

namespace TextPipeline.Core.PipelineTests.Running;

/// <summary>Holds a document's annotations against those that are expected, in the order of the text.</summary>
internal static class AnnotationCheck
{
    public static void Check(Expectation expect, Document document, ImmutableArray<Mismatch>.Builder mismatches)
    {
        ImmutableArray<AnnotationPattern> patterns = expect.Annotations;
        string[] types = [.. patterns.Select(pattern => pattern.Type).Concat(expect.ExactTypes).Distinct(StringComparer.Ordinal)];
        if (types.Length == 0)
        {
            return;
        }

        Annotation[] actual = [.. document.Annotations.Where(annotation => types.Contains(annotation.Type)).OrderBy(annotation => annotation.Span)];
        bool[] used = new bool[actual.Length];
        int next = 0;
        AnnotationPattern? missing = null;
        foreach (AnnotationPattern pattern in patterns)
        {
            int found = Array.FindIndex(actual, next, annotation => Fits(pattern, annotation, document));
            if (found < 0)
            {
                missing ??= pattern;
                continue;
            }

            used[found] = true;
            next = found + 1;
        }

        bool tooMany = actual.Where((annotation, i) => !used[i] && expect.ExactTypes.Contains(annotation.Type)).Any();
        if (missing is null && !tooMany)
        {
            return;
        }

        // What no pattern asks about would hide what is different.
        string[] features = [.. patterns.SelectMany(pattern => pattern.Features).Select(feature => feature.Key.Value).Distinct(StringComparer.Ordinal)];
        string expected = string.Concat(patterns.Select(pattern => Show(pattern, features) + "\n"));
        string came = string.Concat(actual.Select(annotation => Show(annotation, document, features) + "\n"));
        string message = missing is null ? "there are more annotations than expected" : "an annotation is not there, or not in this order";
        mismatches.Add(new Mismatch(missing?.Position ?? expect.Position, message, DifferenceText.Show(expected, came)));
    }

    private static bool Fits(AnnotationPattern pattern, Annotation annotation, Document document) =>
        string.Equals(pattern.Type, annotation.Type, StringComparison.Ordinal)
        && (pattern.Text is null || pattern.Text.AsSpan().SequenceEqual(Covered(annotation, document)))
        && pattern.Features.All(feature => Feature(annotation, feature.Key.Value) is var actual && SourceJson.Read(feature.Value) is var wanted
            && (actual is null ? wanted.ValueKind == JsonValueKind.Null : JsonValue.Same(wanted, actual.Value)));

    private static ReadOnlySpan<char> Covered(Annotation annotation, Document document) => document.Text.AsSpan(annotation.Span.Start, annotation.Span.Length);

    // Offsets too: a test that must pin them can.
    private static JsonElement? Feature(Annotation annotation, string name) => name switch
    {
        "start" => Number(annotation.Span.Start),
        "end" => Number(annotation.Span.End),
        _ => annotation.Features.TryGet(new MetadataKey<JsonElement>(name), out JsonElement value) ? value : null,
    };

    private static JsonElement Number(int number)
    {
        using JsonDocument json = JsonDocument.Parse(number.ToString(CultureInfo.InvariantCulture));
        return json.RootElement.Clone();
    }

    private static string Show(AnnotationPattern pattern, string[] features) =>
        pattern.Type + (pattern.Text is null ? "" : $" '{OneLine(pattern.Text)}'")
            + string.Concat(features.Select(name => pattern.Features.FirstOrDefault(feature => feature.Key.Value == name) is { } feature ? $" {name}={SourceJson.Read(feature.Value).GetRawText()}" : ""));

    private static string Show(Annotation annotation, Document document, string[] features) =>
        $"{annotation.Type} '{OneLine(Covered(annotation, document).ToString())}'"
            + string.Concat(features.Select(name => Feature(annotation, name) is { } value ? $" {name}={value.GetRawText()}" : ""));

    private static string OneLine(string text) => text.ReplaceLineEndings("⏎");
}
