using System.Text.Json;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Execution.Records;

/// <summary>Records of the inputs from one to another, both included. Where stages take several documents at once, several are in flight together.</summary>
internal readonly record struct RecordRange(int FirstFile, long FirstOffset, int LastFile, long LastOffset)
{
    public static RecordRange Of(in InputRecord first, in InputRecord last) => new(first.File.Index, first.Offset, last.File.Index, last.Offset);

    public bool Contains(in InputRecord record) =>
        (record.File.Index, record.Offset).CompareTo((FirstFile, FirstOffset)) >= 0 && (record.File.Index, record.Offset).CompareTo((LastFile, LastOffset)) <= 0;

    /// <summary>Whether any of them lies at or after a place.</summary>
    public bool Reaches(InputPosition position) => (LastFile, LastOffset).CompareTo((position.File, position.Offset)) >= 0;

    /// <summary>Names the records as identities without one are named: <c>news.jsonl@1234</c>.</summary>
    public string Describe(IReadOnlyList<InputFile> files)
    {
        string first = Describe(files, FirstFile, FirstOffset);
        return (FirstFile, FirstOffset) == (LastFile, LastOffset) ? first : $"{first} to {Describe(files, LastFile, LastOffset)}";
    }

    private static string Describe(IReadOnlyList<InputFile> files, int file, long offset) =>
        file < files.Count ? new InputRecord(files[file], 0, 0, offset, 0).FallbackId : $"{file}@{offset}";

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("file", FirstFile);
        writer.WriteNumber("offset", FirstOffset);
        if ((FirstFile, FirstOffset) != (LastFile, LastOffset))
        {
            writer.WriteNumber("to_file", LastFile);
            writer.WriteNumber("to_offset", LastOffset);
        }

        writer.WriteEndObject();
    }

    public static RecordRange Read(JsonElement json)
    {
        int file = json.GetProperty("file").GetInt32();
        long offset = json.GetProperty("offset").GetInt64();
        return json.TryGetProperty("to_file", out JsonElement to)
            ? new RecordRange(file, offset, to.GetInt32(), json.GetProperty("to_offset").GetInt64())
            : new RecordRange(file, offset, file, offset);
    }
}
