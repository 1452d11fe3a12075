namespace TextPipeline.Plugins.Dates;

/// <summary>How a date of digits is read where both readings would be dates.</summary>
internal enum DateOrder
{
    /// <summary>As the language writes it.</summary>
    Auto,

    /// <summary>Day, month, year.</summary>
    Dmy,

    /// <summary>Month, day, year.</summary>
    Mdy,

    /// <summary>Year, month, day.</summary>
    Ymd,
}
