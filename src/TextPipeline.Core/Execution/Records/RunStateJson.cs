using System.Globalization;
using System.Text.Json;
using TextPipeline.Core.Execution.Figures;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Execution.Records;

/// <summary>A <see cref="RunState"/> as JSON: what a checkpoint says of the account.</summary>
internal static class RunStateJson
{
    public static void Write(Utf8JsonWriter writer, RunState state)
    {
        writer.WriteString("started", state.Started.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteNumber("seconds", Math.Round(state.Worked.TotalSeconds, 3));
        writer.WriteStartObject("input");
        writer.WriteNumber("file", state.Position.File);
        writer.WriteNumber("offset", state.Position.Offset);
        writer.WriteNumber("line", state.Position.Line);
        writer.WriteEndObject();
        LedgerJson.Write(writer, state.Ledger);
        state.Figures.Write(writer);
    }

    /// <summary>Reads it back.</summary>
    public static RunState Read(JsonElement json)
    {
        JsonElement input = json.GetProperty("input");
        return new RunState
        {
            Started = json.GetProperty("started").GetDateTimeOffset(),
            WorkedBefore = TimeSpan.FromSeconds(json.GetProperty("seconds").GetDouble()),
            Position = new InputPosition(input.GetProperty("file").GetInt32(), input.GetProperty("offset").GetInt64(), input.GetProperty("line").GetInt64()),
            Ledger = LedgerJson.Read(json),
            Figures = RunFigures.Read(json),
        };
    }
}
