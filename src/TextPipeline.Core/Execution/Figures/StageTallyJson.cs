using System.Diagnostics;
using System.Text.Json;

namespace TextPipeline.Core.Execution.Figures;

/// <summary>A stage's tally as it stands in the journal, exact enough to go on counting from.</summary>
internal static class StageTallyJson
{
    /// <summary>Writes the members of an object that is open.</summary>
    public static void Write(Utf8JsonWriter writer, StageTally tally)
    {
        writer.WriteNumber("entered", tally.Entered);
        writer.WriteNumber("emitted", tally.Emitted);
        writer.WriteNumber("split", tally.Split);
        writer.WriteNumber("children", tally.Children);
        writer.WriteNumber("dropped", tally.Dropped);
        writer.WriteNumber("failed", tally.Failed);
        writer.WriteNumber("retries", tally.Retries);

        // The clock's ticks differ from machine to machine, and a run may be resumed on another.
        writer.WriteNumber("nanoseconds", (long)(tally.Ticks * (1e9 / Stopwatch.Frequency)));
        tally.Durations.Write(writer, "durations");
        tally.Edits.Write(writer, "edits");
        tally.Counters.Write(writer, "counters");
    }

    /// <summary>Reads what <see cref="Write"/> wrote into an object.</summary>
    public static StageTally Read(JsonElement element)
    {
        var tally = new StageTally
        {
            Entered = element.GetProperty("entered").GetInt64(),
            Emitted = element.GetProperty("emitted").GetInt64(),
            Split = element.GetProperty("split").GetInt64(),
            Children = element.GetProperty("children").GetInt64(),
            Dropped = element.GetProperty("dropped").GetInt64(),
            Failed = element.GetProperty("failed").GetInt64(),
            Retries = element.GetProperty("retries").GetInt64(),
            Ticks = (long)(element.GetProperty("nanoseconds").GetInt64() / (1e9 / Stopwatch.Frequency)),
            Durations = DurationHistogram.Read(element.GetProperty("durations")),
        };
        tally.Edits.Read(element, "edits");
        tally.Counters.Read(element, "counters");
        return tally;
    }
}
