using System.Globalization;

namespace TextPipeline.Core.Definitions;

/// <summary>Lengths of time as pipelines write them: a whole number and <c>ms</c>, <c>s</c>, <c>m</c>, <c>h</c> or <c>d</c>.</summary>
internal static class Duration
{
    private static readonly (string Unit, long Ticks)[] Units =
    [
        ("d", TimeSpan.TicksPerDay), ("h", TimeSpan.TicksPerHour), ("ms", TimeSpan.TicksPerMillisecond),
        ("m", TimeSpan.TicksPerMinute), ("s", TimeSpan.TicksPerSecond),
    ];

    public static bool TryParse(ReadOnlySpan<char> text, out TimeSpan duration)
    {
        duration = default;
        int digits = text.IndexOfAnyExceptInRange('0', '9');
        if (digits <= 0 || !long.TryParse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out long count))
        {
            return false;
        }

        foreach ((string unit, long ticks) in Units)
        {
            if (text[digits..].SequenceEqual(unit))
            {
                duration = count <= long.MaxValue / ticks ? new TimeSpan(count * ticks) : default;
                return count <= long.MaxValue / ticks;
            }
        }

        return false;
    }

    /// <summary>In the largest unit that gives a whole number.</summary>
    public static string Format(TimeSpan duration)
    {
        (string unit, long ticks) = duration.Ticks == 0 ? ("s", 1) : ("ms", TimeSpan.TicksPerMillisecond);
        foreach ((string larger, long largerTicks) in Units)
        {
            if (duration.Ticks != 0 && duration.Ticks % largerTicks == 0 && largerTicks > ticks)
            {
                (unit, ticks) = (larger, largerTicks);
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{duration.Ticks / ticks}{unit}");
    }
}
