using System.Diagnostics;
using System.Numerics;
using System.Text.Json;

namespace TextPipeline.Core.Execution.Figures;

/// <summary>
/// How often something took how long: eight buckets for each doubling of the time, so that a percentile is right to about 6 % and recording is one
/// increment. The maximum is exact.
/// </summary>
/// <remarks>The buckets of HdrHistogram (G. Tene), with a precision of three bits. Recording is for one thread; reading beside it may miss the latest.</remarks>
internal sealed class DurationHistogram
{
    private const int SubBits = 3, SubBuckets = 1 << SubBits;

    // 2^43 nanoseconds are two and a half hours; what takes longer falls into the last bucket.
    private const int Octaves = 43, Buckets = (Octaves - SubBits + 2) * SubBuckets;

    private static readonly double NanosecondsPerTick = 1e9 / Stopwatch.Frequency;

    // Most stages of most batches see documents; those that see none need no buckets.
    private long[]? _buckets;

    /// <summary>How many durations were recorded.</summary>
    public long Count { get; private set; }

    /// <summary>The longest, in nanoseconds.</summary>
    public long Max { get; private set; }

    /// <summary>Records a duration in ticks of <see cref="Stopwatch"/>.</summary>
    public void Record(long ticks)
    {
        long nanoseconds = Math.Max(0, (long)(ticks * NanosecondsPerTick));
        (_buckets ??= new long[Buckets])[Bucket(nanoseconds)]++;
        Count++;
        Max = Math.Max(Max, nanoseconds);
    }

    public void Add(DurationHistogram other)
    {
        if (other._buckets is not { } added)
        {
            return;
        }

        long[] buckets = _buckets ??= new long[Buckets];
        for (int i = 0; i < buckets.Length; i++)
        {
            buckets[i] += added[i];
        }

        Count += other.Count;
        Max = Math.Max(Max, other.Max);
    }

    /// <summary>The duration that a share of all durations does not exceed.</summary>
    /// <param name="share">From 0 to 1.</param>
    /// <returns>Zero where nothing was recorded.</returns>
    public TimeSpan Percentile(double share)
    {
        long wanted = Math.Max(1, (long)Math.Ceiling(share * Count)), seen = 0;
        for (int i = 0; i < (_buckets?.Length ?? 0); i++)
        {
            seen += _buckets![i];
            if (seen >= wanted)
            {
                return Time(Math.Min(Middle(i), Max));
            }
        }

        return Time(Max);
    }

    /// <summary>The longest duration.</summary>
    public TimeSpan Longest => Time(Max);

    private static TimeSpan Time(double nanoseconds) => TimeSpan.FromTicks((long)Math.Round(nanoseconds / 100));

    private static int Bucket(long nanoseconds)
    {
        int octave = BitOperations.Log2((ulong)nanoseconds | 1);
        int bucket = octave < SubBits
            ? (int)nanoseconds
            : ((octave - SubBits + 1) << SubBits) + (int)((nanoseconds >> (octave - SubBits)) & (SubBuckets - 1));
        return Math.Min(bucket, Buckets - 1);
    }

    private static double Middle(int bucket)
    {
        int octave = (bucket >> SubBits) + SubBits - 1;
        if (octave < SubBits)
        {
            return bucket;
        }

        double width = Math.Pow(2, octave - SubBits);
        return (SubBuckets + (bucket & (SubBuckets - 1)) + 0.5) * width;
    }

    /// <summary>Writes <c>{"max":nanoseconds,"buckets":[[bucket,count],…]}</c>.</summary>
    public void Write(Utf8JsonWriter writer, string member)
    {
        writer.WriteStartObject(member);
        writer.WriteNumber("max", Max);
        writer.WriteStartArray("buckets");
        for (int i = 0; i < (_buckets?.Length ?? 0); i++)
        {
            if (_buckets![i] != 0)
            {
                writer.WriteStartArray();
                writer.WriteNumberValue(i);
                writer.WriteNumberValue(_buckets[i]);
                writer.WriteEndArray();
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static DurationHistogram Read(JsonElement element)
    {
        var histogram = new DurationHistogram { Max = element.GetProperty("max").GetInt64() };
        foreach (JsonElement pair in element.GetProperty("buckets").EnumerateArray())
        {
            long count = pair[1].GetInt64();
            (histogram._buckets ??= new long[Buckets])[pair[0].GetInt32()] += count;
            histogram.Count += count;
        }

        return histogram;
    }
}
