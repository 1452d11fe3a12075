using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TextPipeline.Core.Execution.Figures;

namespace TextPipeline.Core.Execution.Reports;

/// <summary>A report as <c>report.json</c>, whose schema is <c>report.schema.json</c>.</summary>
internal static class RunReportJson
{
    /// <summary>Writes the members of an object that is open.</summary>
    public static void Write(Utf8JsonWriter writer, RunReport report)
    {
        writer.WriteString("state", report.State);
        writer.WriteString("pipeline", report.Pipeline);
        writer.WriteString("host", report.Host);
        writer.WriteString("started", Time(report.Started));
        writer.WriteString("ended", Time(report.Ended));
        writer.WriteNumber("seconds", report.Seconds);
        LedgerJson.WriteDocuments(writer, report.Documents);
        WriteArray(writer, "files", report.Files, file =>
        {
            writer.WriteString("file", file.File);
            if (file.Files > 1)
            {
                writer.WriteNumber("files", file.Files);
            }

            LedgerJson.WriteMembers(writer, file.Each);
        });
        WriteArray(writer, "endings", report.Endings, ending =>
        {
            writer.WriteString("stage", ending.Stage);
            writer.WriteString("reason", ending.Reason);
            writer.WriteNumber("documents", ending.Documents);
        });
        WriteArray(writer, "stages", report.Stages, stage => StageReportJson.Write(writer, stage));
        WriteArray(writer, "slowest", report.Slowest, document =>
        {
            writer.WriteString("id", document.Id);
            document.Place.Write(writer);
            writer.WriteNumber("milliseconds", document.Nanoseconds / 1000 / 1000d);
        });
        WriteArray(writer, "errors", report.Errors, error => ErrorTable.WriteError(writer, error));
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static void WriteArray<T>(Utf8JsonWriter writer, string member, ImmutableArray<T> items, Action<T> write)
    {
        writer.WriteStartArray(member);
        foreach (T item in items)
        {
            writer.WriteStartObject();
            write(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Reads a report.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="KeyNotFoundException">A member is missing.</exception>
    /// <exception cref="InvalidOperationException">A member has another type.</exception>
    /// <exception cref="FormatException">A member has another form.</exception>
    public static RunReport Read(JsonElement element) => new()
    {
        State = Text(element, "state"),
        Pipeline = Text(element, "pipeline"),
        Host = Text(element, "host"),
        Started = element.GetProperty("started").GetDateTimeOffset(),
        Ended = element.GetProperty("ended").GetDateTimeOffset(),
        Seconds = element.GetProperty("seconds").GetDouble(),
        Documents = LedgerJson.ReadMembers(element.GetProperty("documents")),
        Files = ReadArray(element, "files", file => new FileReport(
            Text(file, "file"), file.TryGetProperty("files", out JsonElement files) ? files.GetInt32() : 1, LedgerJson.ReadMembers(file))),
        Endings = ReadArray(element, "endings", ending => new EndingReport(Text(ending, "stage"), Text(ending, "reason"), ending.GetProperty("documents").GetInt64())),
        Stages = ReadArray(element, "stages", StageReportJson.Read),
        Slowest = ReadArray(element, "slowest", document => new SlowDocument(
            Text(document, "id"), DocumentPlace.Read(document), (long)(document.GetProperty("milliseconds").GetDouble() * 1e6))),
        Errors = ReadArray(element, "errors", ErrorTable.ReadError),
    };

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString() ?? "";

    private static ImmutableArray<T> ReadArray<T>(JsonElement element, string member, Func<JsonElement, T> read) =>
        [.. element.GetProperty(member).EnumerateArray().Select(read)];
}
