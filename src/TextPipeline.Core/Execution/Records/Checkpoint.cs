using System.Text.Json;
using TextPipeline.Core.IO.Outputs;

namespace TextPipeline.Core.Execution.Records;

/// <summary>A place from which a run can go on.</summary>
/// <param name="State">The account up to there.</param>
/// <param name="Output">How far the output is.</param>
/// <param name="Marks">How far the records are.</param>
internal sealed record Checkpoint(RunState State, OutputPosition Output, RecordMarks Marks)
{
    public void Write(Utf8JsonWriter writer)
    {
        RunStateJson.Write(writer, State);
        writer.WriteStartObject("output");
        writer.WriteNumber("bytes", Output.Bytes);
        writer.WriteNumber("tail", Output.Tail);
        writer.WriteNumber("tail_bytes", Output.TailBytes);
        writer.WriteEndObject();
        writer.WriteStartObject("records");
        writer.WriteNumber("written", Marks.Written);
        writer.WriteNumber("drops", Marks.Drops);
        writer.WriteNumber("quarantine", Marks.Quarantine);
        writer.WriteNumber("ids", Marks.Ids);
        writer.WriteEndObject();
    }

    public static Checkpoint Read(JsonElement json)
    {
        JsonElement output = json.GetProperty("output"), records = json.GetProperty("records");
        return new Checkpoint(
            RunStateJson.Read(json),
            new OutputPosition(output.GetProperty("bytes").GetInt64(), output.GetProperty("tail").GetInt32(), output.GetProperty("tail_bytes").GetInt32()),
            new RecordMarks(
                records.GetProperty("written").GetInt64(), records.GetProperty("drops").GetInt64(), records.GetProperty("quarantine").GetInt64(), records.GetProperty("ids").GetInt64()));
    }
}
