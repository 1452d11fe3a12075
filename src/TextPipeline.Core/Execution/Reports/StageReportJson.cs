using System.Collections.Immutable;
using System.Text.Json;

namespace TextPipeline.Core.Execution.Reports;

/// <summary>One stage's part of <c>report.json</c>.</summary>
internal static class StageReportJson
{
    /// <summary>Writes the members of an object that is open.</summary>
    public static void Write(Utf8JsonWriter writer, StageReport stage)
    {
        writer.WriteString("label", stage.Label);
        writer.WriteNumber("entered", stage.Entered);
        writer.WriteNumber("emitted", stage.Emitted);
        writer.WriteNumber("split", stage.Split);
        writer.WriteNumber("children", stage.Children);
        writer.WriteNumber("dropped", stage.Dropped);
        writer.WriteNumber("failed", stage.Failed);
        writer.WriteNumber("retries", stage.Retries);
        writer.WriteNumber("seconds", stage.Seconds);
        writer.WriteStartObject("milliseconds");
        writer.WriteNumber("p50", stage.P50.TotalMilliseconds);
        writer.WriteNumber("p95", stage.P95.TotalMilliseconds);
        writer.WriteNumber("p99", stage.P99.TotalMilliseconds);
        writer.WriteNumber("max", stage.Max.TotalMilliseconds);
        writer.WriteEndObject();
        WriteCounts(writer, "edits", stage.Edits);
        WriteCounts(writer, "counters", stage.Counters);
        writer.WriteStartArray("never_fired");
        foreach (string name in stage.NeverFired)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
    }

    private static void WriteCounts(Utf8JsonWriter writer, string member, ImmutableArray<KeyValuePair<string, long>> counts)
    {
        writer.WriteStartObject(member);
        foreach ((string name, long count) in counts)
        {
            writer.WriteNumber(name, count);
        }

        writer.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write"/> wrote into an object.</summary>
    public static StageReport Read(JsonElement element)
    {
        JsonElement times = element.GetProperty("milliseconds");
        return new StageReport
        {
            Label = element.GetProperty("label").GetString() ?? "",
            Entered = element.GetProperty("entered").GetInt64(),
            Emitted = element.GetProperty("emitted").GetInt64(),
            Split = element.GetProperty("split").GetInt64(),
            Children = element.GetProperty("children").GetInt64(),
            Dropped = element.GetProperty("dropped").GetInt64(),
            Failed = element.GetProperty("failed").GetInt64(),
            Retries = element.GetProperty("retries").GetInt64(),
            Seconds = element.GetProperty("seconds").GetDouble(),
            P50 = Time(times, "p50"),
            P95 = Time(times, "p95"),
            P99 = Time(times, "p99"),
            Max = Time(times, "max"),
            Edits = ReadCounts(element, "edits"),
            Counters = ReadCounts(element, "counters"),
            NeverFired = [.. element.GetProperty("never_fired").EnumerateArray().Select(name => name.GetString() ?? "")],
        };
    }

    private static TimeSpan Time(JsonElement times, string member) => TimeSpan.FromTicks((long)Math.Round(times.GetProperty(member).GetDouble() * TimeSpan.TicksPerMillisecond));

    private static ImmutableArray<KeyValuePair<string, long>> ReadCounts(JsonElement element, string member) =>
        [.. element.GetProperty(member).EnumerateObject().Select(count => KeyValuePair.Create(count.Name, count.Value.GetInt64()))];
}
