using System.Text.Json;

namespace TextPipeline.Core.Execution.Records;

/// <summary>A <see cref="Ledger"/> as JSON: the members <c>documents</c> and <c>endings</c> of reports and checkpoints.</summary>
internal static class LedgerJson
{
    public static void Write(Utf8JsonWriter writer, Ledger ledger)
    {
        writer.WriteStartObject("documents");
        writer.WriteNumber("read", ledger.Read);
        writer.WriteNumber("derived", ledger.Derived);
        writer.WriteNumber("written", ledger.Written);
        writer.WriteNumber("dropped", ledger.Dropped);
        writer.WriteNumber("quarantined", ledger.Quarantined);
        writer.WriteEndObject();
        writer.WriteStartArray("endings");
        foreach (((string stage, string reason), long count) in ledger.Endings.OrderBy(pair => pair.Key.Stage, StringComparer.Ordinal).ThenBy(pair => pair.Key.Reason, StringComparer.Ordinal))
        {
            writer.WriteStartObject();
            writer.WriteString("stage", stage);
            writer.WriteString("reason", reason);
            writer.WriteNumber("documents", count);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Reads it back from the object that holds the two members.</summary>
    public static Ledger Read(JsonElement json)
    {
        JsonElement documents = json.GetProperty("documents");
        var ledger = new Ledger
        {
            Read = documents.GetProperty("read").GetInt64(),
            Derived = documents.GetProperty("derived").GetInt64(),
            Written = documents.GetProperty("written").GetInt64(),
            Dropped = documents.GetProperty("dropped").GetInt64(),
            Quarantined = documents.GetProperty("quarantined").GetInt64(),
        };
        foreach (JsonElement ending in json.GetProperty("endings").EnumerateArray())
        {
            ledger.Endings[(ending.GetProperty("stage").GetString()!, ending.GetProperty("reason").GetString()!)] = ending.GetProperty("documents").GetInt64();
        }

        return ledger;
    }
}
