using System.Text.Json;
using TextPipeline.Plugins.Cleaning.StripAds.Lines;
using TextPipeline.Plugins.Cleaning.StripAds.Rules;

namespace TextPipeline.Plugins.Cleaning.StripAds.Pages.Training;

/// <summary>Collects the examples for a <see cref="LineModel"/> from labelled pages in JSON.</summary>
/// <remarks>
/// Two forms of a page are understood. <c>lines</c> lists objects with the text <c>t</c>, the label <c>keep</c>, and perhaps <c>opt</c> for lines that may go either way.
/// <c>text</c> with <c>keep</c> and <c>drop</c> labels only the lines that hold one of these segments. <c>lang</c> selects the rule packs.
/// </remarks>
internal sealed class LabelledPages(RuleSets rules)
{
    /// <summary>A page's lines grow in weight with this power of their length: characters count in the end, but a short line is one decision too.</summary>
    private const double LengthPower = 0.7;

    private const int MostLength = 400;
    private const double TypicalLength = 40;

    private readonly List<byte> _features = [];
    private readonly List<bool> _labels = [];
    private readonly List<float> _weights = [];

    /// <summary>How many lines were taken.</summary>
    public int Count => _labels.Count;

    /// <summary>Adds a page.</summary>
    /// <param name="page">The JSON object.</param>
    /// <param name="weight">How much its lines count; labels that people made are worth more than labels that were derived.</param>
    public void Add(JsonElement page, double weight)
    {
        if (page.TryGetProperty("lines", out JsonElement lines))
        {
            JsonElement[] labelled = [.. lines.EnumerateArray()];
            string text = string.Join('\n', labelled.Select(line => line.GetProperty("t").GetString()!.ReplaceLineEndings(" ")));
            Add(page, text, weight, (index, _) => IsOptional(labelled[index]) ? null : labelled[index].GetProperty("keep").GetBoolean());
            return;
        }

        string[] keep = Segments(page, "keep"), drop = Segments(page, "drop");
        Add(page, page.GetProperty("text").GetString()!, weight, (_, line) => Contains(line, keep) ? true : Contains(line, drop) ? false : null);
    }

    /// <summary>Learns from what was added.</summary>
    public LineModel Train(int trees, double rate, double shrinkage) => new LineModelTrainer([.. _features], [.. _labels], [.. _weights]).Train(trees, rate, shrinkage);

    private void Add(JsonElement page, string text, double weight, Func<int, string, bool?> labelOf)
    {
        Metadata metadata = page.TryGetProperty("lang", out JsonElement language) && language.GetString() is { Length: > 0 } tag
            ? Metadata.Empty.With(MetadataKeys.Language, tag)
            : Metadata.Empty;
        var table = new LineTable(text);
        RulePass.Apply(rules.For(metadata), text, table.Lines);
        var description = new PageDescription(text, table.Lines);
        for (int i = 0; i < description.Count; i++)
        {
            TextLine line = table.Lines[description.LineAt(i)];
            if (labelOf(description.LineAt(i), line.Content(text).ToString()) is bool label)
            {
                _features.AddRange(description.FeaturesOf(i));
                _labels.Add(label);
                _weights.Add((float)(weight * Math.Max(0.3, Math.Pow(Math.Min(line.ContentLength, MostLength) / TypicalLength, LengthPower))));
            }
        }

        description.Dispose();
        table.Dispose();
    }

    private static bool IsOptional(JsonElement line) => line.TryGetProperty("opt", out JsonElement optional) && optional.ValueKind == JsonValueKind.True;

    private static string[] Segments(JsonElement page, string member) => [.. page.GetProperty(member).EnumerateArray().Select(segment => OneSpace(segment.GetString()!))];

    private static bool Contains(string line, string[] segments) => Array.Exists(segments, segment => OneSpace(line).Contains(segment, StringComparison.Ordinal));

    private static string OneSpace(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
