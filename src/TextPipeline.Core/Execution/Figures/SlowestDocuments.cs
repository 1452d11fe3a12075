using System.Collections;
using System.Diagnostics;
using System.Text.Json;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Execution.Figures;

/// <summary>The documents that took longest, the slowest first; of equals, the one that came first.</summary>
internal sealed class SlowestDocuments : IEnumerable<SlowDocument>
{
    /// <summary>How many are kept.</summary>
    public const int Kept = 10;

    private static readonly double NanosecondsPerTick = 1e9 / Stopwatch.Frequency;
    private readonly List<SlowDocument> _documents = new(Kept + 1);

    /// <summary>Offers a document.</summary>
    /// <param name="id">Its identity.</param>
    /// <param name="record">Where it lay.</param>
    /// <param name="ticks">The time of all stages, in ticks of <see cref="Stopwatch"/>.</param>
    public void Offer(string id, in InputRecord record, long ticks)
    {
        long nanoseconds = (long)(ticks * NanosecondsPerTick);
        if (_documents.Count < Kept || nanoseconds > _documents[^1].Nanoseconds)
        {
            Add(new SlowDocument(id, DocumentPlace.Of(record), nanoseconds));
        }
    }

    public void Add(SlowestDocuments other)
    {
        foreach (SlowDocument document in other)
        {
            Add(document);
        }
    }

    private void Add(SlowDocument document)
    {
        int place = _documents.Count;
        while (place > 0 && _documents[place - 1].Nanoseconds < document.Nanoseconds)
        {
            place--;
        }

        _documents.Insert(place, document);
        if (_documents.Count > Kept)
        {
            _documents.RemoveAt(Kept);
        }
    }

    public void Write(Utf8JsonWriter writer, string member)
    {
        writer.WriteStartArray(member);
        foreach (SlowDocument document in _documents)
        {
            writer.WriteStartObject();
            writer.WriteString("id", document.Id);
            document.Place.Write(writer);
            writer.WriteNumber("nanoseconds", document.Nanoseconds);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Adds what <see cref="Write"/> wrote.</summary>
    public void Read(JsonElement array)
    {
        foreach (JsonElement document in array.EnumerateArray())
        {
            Add(new SlowDocument(document.GetProperty("id").GetString() ?? "", DocumentPlace.Read(document), document.GetProperty("nanoseconds").GetInt64()));
        }
    }

    public IEnumerator<SlowDocument> GetEnumerator() => _documents.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
