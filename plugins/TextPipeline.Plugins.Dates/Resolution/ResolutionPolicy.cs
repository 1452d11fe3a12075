namespace TextPipeline.Plugins.Dates.Resolution;

/// <summary>What the options say about values.</summary>
internal sealed record ResolutionPolicy
{
    /// <summary>Which way a weekday, day or month without a year looks.</summary>
    public TimePreference Prefer { get; init; }

    /// <summary>The zone of clock times without a zone; null leaves them local.</summary>
    public Zone? Zone { get; init; }

    /// <summary>The zone that times with a zone are moved to; null leaves them in theirs.</summary>
    public Zone? Target { get; init; }

    /// <summary>How many days back from the publication a date without a year lies at most.</summary>
    public int DaysBack { get; init; } = 300;

    /// <summary>How many days ahead of the publication a date without a year lies at most.</summary>
    public int DaysAhead { get; init; } = 90;

    /// <summary>The first of the hundred years that two digits can mean.</summary>
    public int TwoDigitYearsFrom { get; init; } = 1950;

    /// <summary>The year that two digits mean.</summary>
    public int YearOf(int twoDigits)
    {
        int year = TwoDigitYearsFrom - (TwoDigitYearsFrom % 100) + twoDigits;
        return year < TwoDigitYearsFrom ? year + 100 : year;
    }
}
