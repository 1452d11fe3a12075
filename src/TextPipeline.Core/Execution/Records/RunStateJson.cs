using System.Text.Json;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Execution.Records;

/// <summary>A <see cref="RunState"/> as JSON: what a checkpoint says of the account.</summary>
internal static class RunStateJson
{
    public static void Write(Utf8JsonWriter writer, RunState state)
    {
        writer.WriteStartObject("input");
        writer.WriteNumber("file", state.Position.File);
        writer.WriteNumber("offset", state.Position.Offset);
        writer.WriteNumber("line", state.Position.Line);
        writer.WriteEndObject();
        LedgerJson.Write(writer, state.Ledger);
        writer.WriteStartArray("stages");
        foreach (StageTally tally in state.Tallies)
        {
            writer.WriteStartObject();
            StageTallyJson.Write(writer, tally);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Reads it back.</summary>
    public static RunState Read(JsonElement json)
    {
        JsonElement input = json.GetProperty("input");
        return new RunState(0)
        {
            Position = new InputPosition(input.GetProperty("file").GetInt32(), input.GetProperty("offset").GetInt64(), input.GetProperty("line").GetInt64()),
            Ledger = LedgerJson.Read(json),
            Tallies = [.. json.GetProperty("stages").EnumerateArray().Select(StageTallyJson.Read)],
        };
    }
}
