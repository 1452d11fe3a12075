using System.Text.Json;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Execution.Records;

/// <summary>The folder that keeps what a run left out and why: <c>manifest.json</c>, <c>quarantine.jsonl</c>, <c>drops.jsonl</c>, <c>report.json</c>.</summary>
internal sealed class RunFolder : IRunRecorder, IDisposable
{
    /// <summary>The version of the formats in the folder.</summary>
    public const int FormatVersion = 1;

    private readonly FileStream _quarantine;
    private readonly FileStream _drops;
    private readonly RecordLine _line = new();

    public RunFolder(string path)
    {
        FolderPath = path;
        Directory.CreateDirectory(path);
        File.Delete(Path.Combine(path, "report.json"));
        _quarantine = Create("quarantine.jsonl");
        _drops = Create("drops.jsonl");
    }

    public string FolderPath { get; }

    public string QuarantinePath => _quarantine.Name;

    private FileStream Create(string name) => new(Path.Combine(FolderPath, name), FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 64 << 10);

    public void Dropped(string id, in InputRecord record, Ending ending) =>
        _drops.Write(Place(id, record).Add("stage", ending.Stage).Add("reason", ending.Reason).End());

    public void Quarantined(string id, in InputRecord record, Ending ending, ReadOnlySpan<byte> original)
    {
        RecordLine line = Place(id, record).Add("stage", ending.Stage).Add("reason", ending.Reason).Add("message", ending.Message);
        if (ending.Exception is not null)
        {
            line.Add("exception", ending.Exception);
        }

        _quarantine.Write(line.AddBytes("content", original).End());
    }

    private RecordLine Place(string id, in InputRecord record)
    {
        RecordLine line = _line.Begin().Add("id", id).Add("file", record.File.Name);
        return record.Line > 0 ? line.Add("line", record.Line).Add("offset", record.Offset) : line;
    }

    /// <summary>Writes a JSON file of the folder whole.</summary>
    public void WriteJson(string name, Action<Utf8JsonWriter> write)
    {
        using FileStream file = Create(name);
        using var writer = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStartObject();
        writer.WriteNumber("format", FormatVersion);
        write(writer);
        writer.WriteEndObject();
    }

    /// <summary>Makes what was recorded durable. To be called before an output gets its name, so that none stands there without the account of what it lacks.</summary>
    public void Flush()
    {
        _quarantine.Flush(flushToDisk: true);
        _drops.Flush(flushToDisk: true);
    }

    public void Dispose()
    {
        _quarantine.Dispose();
        _drops.Dispose();
    }
}
