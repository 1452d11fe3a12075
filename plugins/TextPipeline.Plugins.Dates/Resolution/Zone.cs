namespace TextPipeline.Plugins.Dates.Resolution;

/// <summary>A time zone: offsets from UTC in minutes, which may differ from day to day.</summary>
internal sealed class Zone
{
    private readonly Func<DateTime, int> _atLocal;
    private readonly Func<DateTime, int> _atInstant;

    /// <summary>A zone with summer time.</summary>
    /// <param name="atLocal">The offset at a local time.</param>
    /// <param name="atInstant">The offset at a time in UTC.</param>
    public Zone(Func<DateTime, int> atLocal, Func<DateTime, int> atInstant)
    {
        _atLocal = atLocal;
        _atInstant = atInstant;
    }

    /// <summary>A zone that is always the same.</summary>
    public Zone(int minutes)
        : this(_ => minutes, _ => minutes)
    {
    }

    /// <summary>The offset at a local time; of two in an hour that the clocks run through twice, that of summer.</summary>
    public int AtLocal(DateTime local) => _atLocal(local);

    /// <summary>The offset at a time in UTC.</summary>
    public int AtInstant(DateTime utc) => _atInstant(utc);
}
