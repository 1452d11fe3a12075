using System.Text.Json;

namespace TextPipeline.Core.Execution.Figures;

/// <summary>A ledger as it stands in the journal.</summary>
internal static class LedgerJson
{
    /// <summary>Writes the members of an object that is open.</summary>
    public static void Write(Utf8JsonWriter writer, Ledger ledger)
    {
        WriteDocuments(writer, ledger.Total);
        writer.WriteStartArray("endings");
        foreach (((string stage, string reason), long documents) in ledger.SortedEndings)
        {
            writer.WriteStartObject();
            writer.WriteString("stage", stage);
            writer.WriteString("reason", reason);
            writer.WriteNumber("documents", documents);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        ledger.Files.Write(writer, "files");
    }

    /// <summary>Writes <c>"documents":{"read":…}</c>.</summary>
    public static void WriteDocuments(Utf8JsonWriter writer, Account account)
    {
        writer.WriteStartObject("documents");
        WriteMembers(writer, account);
        writer.WriteEndObject();
    }

    /// <summary>Writes the five numbers into an object that is open.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, Account account)
    {
        writer.WriteNumber("read", account.Read);
        writer.WriteNumber("derived", account.Derived);
        writer.WriteNumber("written", account.Written);
        writer.WriteNumber("dropped", account.Dropped);
        writer.WriteNumber("quarantined", account.Quarantined);
    }

    /// <summary>Reads what <see cref="WriteMembers"/> wrote into an object.</summary>
    public static Account ReadMembers(JsonElement element) => new(
        element.GetProperty("read").GetInt64(),
        element.GetProperty("derived").GetInt64(),
        element.GetProperty("written").GetInt64(),
        element.GetProperty("dropped").GetInt64(),
        element.GetProperty("quarantined").GetInt64());

    /// <summary>Reads what <see cref="Write"/> wrote into an object.</summary>
    public static Ledger Read(JsonElement element)
    {
        Account total = ReadMembers(element.GetProperty("documents"));
        var ledger = new Ledger { Read = total.Read, Derived = total.Derived, Written = total.Written, Dropped = total.Dropped, Quarantined = total.Quarantined };
        foreach (JsonElement ending in element.GetProperty("endings").EnumerateArray())
        {
            ledger.CountEnding(ending.GetProperty("stage").GetString() ?? "", ending.GetProperty("reason").GetString() ?? "", ending.GetProperty("documents").GetInt64());
        }

        ledger.Files.Read(element.GetProperty("files"));
        return ledger;
    }
}
