using System.Diagnostics;
using System.Text.Json;

namespace TextPipeline.Core.Execution.Records;

/// <summary>A <see cref="StageTally"/> as JSON: the members of a stage in reports and checkpoints.</summary>
internal static class StageTallyJson
{
    public static void Write(Utf8JsonWriter writer, StageTally tally)
    {
        writer.WriteNumber("entered", tally.Entered);
        writer.WriteNumber("emitted", tally.Emitted);
        writer.WriteNumber("split", tally.Split);
        writer.WriteNumber("children", tally.Children);
        writer.WriteNumber("dropped", tally.Dropped);
        writer.WriteNumber("failed", tally.Failed);
        writer.WriteNumber("retries", tally.Retries);
        writer.WriteNumber("seconds", Math.Round(tally.Ticks / (double)Stopwatch.Frequency, 4));
        writer.WriteStartObject("counters");
        foreach ((string counter, long amount) in tally.Counters.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WriteNumber(counter, amount);
        }

        writer.WriteEndObject();
    }

    /// <summary>Reads it back.</summary>
    public static StageTally Read(JsonElement json)
    {
        var tally = new StageTally
        {
            Entered = json.GetProperty("entered").GetInt64(),
            Emitted = json.GetProperty("emitted").GetInt64(),
            Split = json.GetProperty("split").GetInt64(),
            Children = json.GetProperty("children").GetInt64(),
            Dropped = json.GetProperty("dropped").GetInt64(),
            Failed = json.GetProperty("failed").GetInt64(),
            Retries = json.GetProperty("retries").GetInt64(),
            Ticks = (long)(json.GetProperty("seconds").GetDouble() * Stopwatch.Frequency),
        };
        foreach (JsonProperty counter in json.GetProperty("counters").EnumerateObject())
        {
            tally.Counters[counter.Name] = counter.Value.GetInt64();
        }

        return tally;
    }
}
