using System.Collections.Immutable;
using System.Text.Json;

namespace TextPipeline.Core.Runs.Watching;

/// <summary>The member <c>watch</c> of a manifest: which pipeline made what, where a watched pipeline changed on the way.</summary>
/// <param name="Round">The number of the last round; 0 before the first.</param>
/// <param name="Pipelines">The key and the text of each pipeline, in the order in which they were taken over.</param>
/// <param name="MadeBy">For each input, the place of the pipeline that it ran through.</param>
internal sealed record WatchRecord(int Round, ImmutableArray<(string Key, string Text)> Pipelines, ImmutableArray<int> MadeBy)
{
    private const string Member = "watch";

    /// <summary>What a manifest says; that of a run that nobody watched says that one pipeline made all.</summary>
    /// <param name="manifest">The manifest.</param>
    public static WatchRecord Read(JsonElement manifest)
    {
        if (manifest.TryGetProperty(Member, out JsonElement watch))
        {
            return new WatchRecord(
                watch.GetProperty("round").GetInt32(),
                [.. watch.GetProperty("pipelines").EnumerateArray().Select(one => (one.GetProperty("key").GetString()!, one.GetProperty("text").GetString()!))],
                [.. watch.GetProperty("made_by").EnumerateArray().Select(place => place.GetInt32())]);
        }

        string key = PipelineKey.Of(manifest.GetProperty("identity").EnumerateObject().Select(entry => (entry.Name, entry.Value.GetString()!)));
        return new WatchRecord(0, [(key, manifest.GetProperty("pipeline_text").GetString() ?? "")], [.. manifest.GetProperty("inputs").EnumerateArray().Select(_ => 0)]);
    }

    /// <summary>Which pipeline an input ran through.</summary>
    public (string Key, string Text) MakerOf(int input) => Pipelines[MadeBy[input]];

    /// <summary>How many inputs ran through another pipeline than the one of the key.</summary>
    public int CountOthers(string key) => MadeBy.Count(place => Pipelines[place].Key != key);

    /// <summary>The record of a round.</summary>
    /// <param name="round">Its number.</param>
    /// <param name="makers">The pipeline of each input.</param>
    public static WatchRecord Of(int round, IReadOnlyList<(string Key, string Text)> makers)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var pipelines = ImmutableArray.CreateBuilder<(string Key, string Text)>();
        var madeBy = ImmutableArray.CreateBuilder<int>(makers.Count);
        foreach ((string Key, string Text) maker in makers)
        {
            if (places.TryAdd(maker.Key, pipelines.Count))
            {
                pipelines.Add(maker);
            }

            madeBy.Add(places[maker.Key]);
        }

        return new WatchRecord(round, pipelines.DrainToImmutable(), madeBy.DrainToImmutable());
    }

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject(Member);
        writer.WriteNumber("round", Round);
        writer.WriteStartArray("pipelines");
        foreach ((string key, string text) in Pipelines)
        {
            writer.WriteStartObject();
            writer.WriteString("key", key);
            writer.WriteString("text", text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("made_by");
        foreach (int place in MadeBy)
        {
            writer.WriteNumberValue(place);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
