using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using TextPipeline.Core.IO.Outputs;

namespace TextPipeline.Core.Execution.Records;

/// <summary>What happened in a run, one event a line, each durable before the run goes on: <c>journal.jsonl</c>. Used by one thread at a time.</summary>
internal sealed class Journal : IDisposable
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly AppendFile _file;

    /// <summary>Begins a journal, or goes on with one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="length">How many of its bytes are whole lines.</param>
    public Journal(string path, long length = 0) => _file = new AppendFile(path, length);

    /// <summary>One event as a line.</summary>
    public static byte[] Line(string name, Action<Utf8JsonWriter>? members = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteString("event", name);
            writer.WriteString("time", DateTimeOffset.UtcNow);
            members?.Invoke(writer);
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Adds a line and makes it durable.</summary>
    public void Append(ReadOnlySpan<byte> line)
    {
        _file.Write(line);
        _file.Flush();
        _file.Sync();
    }

    public void Append(string name, Action<Utf8JsonWriter>? members = null) => Append(Line(name, members));

    public void Dispose() => _file.Dispose();
}
