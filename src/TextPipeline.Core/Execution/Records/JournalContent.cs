using System.Collections.Immutable;
using System.Text.Json;

namespace TextPipeline.Core.Execution.Records;

/// <summary>What a journal says, as far as a run goes on from it. A last line that was cut off, by the death of a process or a machine, counts as not written.</summary>
internal sealed class JournalContent
{
    /// <summary>The name of the last event; null for an empty journal.</summary>
    public string? LastEvent { get; private set; }

    /// <summary>The last place from which to go on; null where there is none yet.</summary>
    public Checkpoint? Checkpoint { get; private set; }

    /// <summary>Every document that was in flight at a death.</summary>
    public ImmutableArray<RecordRange> Suspects { get; private set; } = [];

    /// <summary>The bytes that are whole lines.</summary>
    public long Length { get; private set; }

    /// <summary>Reads a journal; null where there is none, or it is none.</summary>
    public static JournalContent? TryRead(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var content = new JournalContent();
        byte[] bytes = File.ReadAllBytes(path);
        JsonElement? checkpoint = null;
        for (int start = 0; bytes.AsSpan(start).IndexOf((byte)'\n') is var length and >= 0; start += length + 1)
        {
            try
            {
                JsonElement line = JsonElement.Parse(bytes.AsSpan(start, length));
                content.LastEvent = line.GetProperty("event").GetString();
                checkpoint = line.TryGetProperty("records", out _) ? line : checkpoint;
                if (content.LastEvent == JournalEvents.Suspects)
                {
                    content.Suspects = content.Suspects.AddRange(line.GetProperty("documents").EnumerateArray().Select(RecordRange.Read));
                }
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
            {
                return null;
            }

            content.Length = start + length + 1;
        }

        content.Checkpoint = checkpoint is { } last ? Checkpoint.Read(last) : null;
        return content;
    }
}
