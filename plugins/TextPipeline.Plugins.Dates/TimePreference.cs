namespace TextPipeline.Plugins.Dates;

/// <summary>Which way a weekday, or a day or month without a year, looks from the day of publication.</summary>
internal enum TimePreference
{
    /// <summary>The nearest, the past first; ahead where the sentence speaks of the future.</summary>
    Auto,

    /// <summary>Back.</summary>
    Past,

    /// <summary>Ahead.</summary>
    Future,
}
