using System.Text.Json;

namespace TextPipeline.Core.Execution.Figures;

/// <summary>Numbers by name. A plugin chooses the names, so their number is bounded: what comes after the bound is counted together.</summary>
/// <remarks>Safe for concurrent use: a stage that was left behind may still count.</remarks>
internal sealed class CountTable
{
    /// <summary>How many names a table keeps apart.</summary>
    public const int MostNames = 4096;

    /// <summary>The name for everything past the bound.</summary>
    public const string Others = "(others)";

    private readonly Lock _lock = new();
    private Dictionary<string, long>? _counts;

    /// <summary>The number under a name; 0 where nothing was counted.</summary>
    public long this[string name]
    {
        get
        {
            lock (_lock)
            {
                return _counts?.GetValueOrDefault(name) ?? 0;
            }
        }
    }

    /// <summary>Adds to a number. An amount of 0 makes the name known.</summary>
    public void Add(string name, long amount)
    {
        lock (_lock)
        {
            _counts ??= new Dictionary<string, long>(StringComparer.Ordinal);
            if (!_counts.TryGetValue(name, out long before) && _counts.Count >= MostNames)
            {
                name = Others;
                before = _counts.GetValueOrDefault(name);
            }

            _counts[name] = before + amount;
        }
    }

    /// <summary>Adds every number of another table.</summary>
    public void Add(CountTable other)
    {
        foreach ((string name, long amount) in other.Snapshot())
        {
            Add(name, amount);
        }
    }

    /// <summary>The numbers, by name in ordinal order.</summary>
    public KeyValuePair<string, long>[] Sorted()
    {
        KeyValuePair<string, long>[] counts = Snapshot();
        Array.Sort(counts, (a, b) => string.CompareOrdinal(a.Key, b.Key));
        return counts;
    }

    private KeyValuePair<string, long>[] Snapshot()
    {
        lock (_lock)
        {
            return _counts is null ? [] : [.. _counts];
        }
    }

    /// <summary>Writes an object of numbers.</summary>
    public void Write(Utf8JsonWriter writer, string member)
    {
        writer.WriteStartObject(member);
        foreach ((string name, long count) in Sorted())
        {
            writer.WriteNumber(name, count);
        }

        writer.WriteEndObject();
    }

    /// <summary>Adds what <see cref="Write"/> wrote.</summary>
    public void Read(JsonElement parent, string member)
    {
        foreach (JsonProperty count in parent.GetProperty(member).EnumerateObject())
        {
            Add(count.Name, count.Value.GetInt64());
        }
    }
}
